import { expect, test } from 'vitest';
import { calledBy } from './called-by.ts';

test.each([
  ['import numpy.strings\nprint(1)', 'import numpy.strings'],
  ['\n\n  # load it\n\n  import pandas as pd  ', 'import pandas as pd'],
  ['# @title Install packages { display-mode: "form" }\n!pip install x', 'Install packages'],
  ['#@title Install\n!pip install x', 'Install'],
  ['%%capture\n!pip install -q numpy==2.3.5', '!pip install -q numpy==2.3.5'],
  ['%%bash\npip install numpy', '%%bash'],
  ['# only a comment', '# only a comment'],
  ['   \n\n', ''],
  ['', ''],
])('%j is known as %j', (source, known) => {
  expect(calledBy(source)).toBe(known);
});

test('a long line is cut, and says so', () => {
  const known = calledBy(`from somewhere import ${'a_long_name, '.repeat(20)}`);
  expect(known).toHaveLength(40);
  expect(known.endsWith('…')).toBe(true);
});

test('no secret is shown, not even half of one', () => {
  expect(calledBy('login("hf_abcdefghijklmnopqrstuvwxyz0123")')).toBe('login("…")');
  expect(calledBy(`!git clone https://me:${'s3cret'.repeat(20)}@example.org/x.git`)).not.toContain(
    's3cret',
  );
});

test('signs that nobody sees are taken out', () => {
  expect(calledBy('\u202Eimport\u0007 \uE000numpy\u2069')).toBe('import numpy');
});

test('a source without end costs little', () => {
  expect(calledBy('#'.repeat(10_000_000)).length).toBe(40);
  expect(calledBy('\n'.repeat(10_000_000))).toBe('');
});
