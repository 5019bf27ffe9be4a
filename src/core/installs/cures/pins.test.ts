import { expect, test } from 'vitest';
import { pinFixesIn as fixes } from './pins.ts';

test.each([
  ['%pip install numpy==1.26.4', '# %pip install numpy==1.26.4'],
  ['!pip install -q "numpy<2"', '# !pip install -q "numpy<2"'],
  ["!pip install pandas 'numpy>=1.24,<2' scipy", '!pip install pandas scipy'],
  ['!uv pip install numpy==2.3.5 torch', '!uv pip install torch'],
  ['!pip install --force-reinstall pandas==2.2.2', '!pip install pandas==2.2.2'],
  ['!pip install -i https://a:b@c/d numpy==2.3.5 x', '!pip install -i https://a:b@c/d x'],
])('%s is to be %s', (from, to) => {
  expect(fixes(from)).toEqual([{ line: 1, from, to }]);
});

test.each([
  '!pip install -r requirements.txt',
  '!pip install -q numpy==1.26.4 && pip install pandas',
  'subprocess.run(["pip", "install", "numpy==1.26.4"])',
])('%s is for the person to change', (from) => {
  const [fix] = fixes(from);
  expect(fix?.from).toContain('install');
  expect(fix?.to).toBeUndefined();
});

test('lines that leave NumPy alone are not named, and only the first five that do not', () => {
  expect(fixes('!pip install requests\n!pip install numpy==2.3.5')).toMatchObject([{ line: 2 }]);
  expect(fixes('!pip install numpy==2.3.5\n'.repeat(9))).toHaveLength(5);
});
