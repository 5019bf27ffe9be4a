import { describe, expect, test } from 'vitest';
import { findInstalls } from './install-command.ts';

describe('what a command says', () => {
  const first = (source: string) => findInstalls(source)[0];

  test('its tool, line and text', () => {
    expect(first('import os\n\n!uv pip install  numpy==2.1.0\n')).toEqual({
      tool: 'uv',
      text: 'uv pip install numpy==2.1.0',
      line: 3,
      mayReplaceNumPy: true,
      requested: '==2.1.0',
      isForced: false,
      isQuiet: false,
      isElsewhere: false,
    });
    expect(first('!conda install numpy=1.26')).toMatchObject({ tool: 'conda', requested: '=1.26' });
    expect(first('%mamba install numpy')).toMatchObject({ tool: 'mamba' });
    expect(first('\n%%time\n%%bash\nls\npip install numpy==1.2')).toMatchObject({ line: 5 });
    expect(first('%%bash\ncat <<X\na\nX\npip install a')).toMatchObject({ line: 5 });
  });

  test.each([
    ['numpy==1.26.4', '==1.26.4'],
    ['"numpy >= 1.26, < 2"', '>=1.26,<2'],
    ['"numpy<2; python_version < \'3.13\'"', '<2'],
    ['numpy-1.26.4-cp312-cp312-linux_x86_64.whl', '==1.26.4'],
    ['numpy', undefined],
    ['git+https://github.com/numpy/numpy', undefined],
  ])('the version that it asks for: %s', (requirement, requested) => {
    expect(first(`!pip install ${requirement}`)?.requested).toBe(requested);
  });

  test.each([
    ['!pip install numpy==1.26.4', false],
    ['!pip install -q numpy==1.26.4', true],
    ['!pip -qqq install numpy==1.26.4', true],
    ['!pip install numpy==1.26.4 --quiet', true],
    ['!pip install numpy==1.26.4 > /dev/null', true],
    ['!pip install numpy==1.26.4 &> log.txt', true],
    ['!pip install numpy==1.26.4 > log.txt 2>&1', true],
    ['!pip install numpy==1.26.4 2> /dev/null', false],
    ['!pip install numpy==1.26.4 2>&1', false],
    ['!pip install numpy==1.26.4 | tail -1', true],
    ['!pip install numpy==1.26.4 || echo failed', false],
    ['%%capture\n!pip install numpy==1.26.4', true],
    ['import os\nos.system("pip install numpy==1.26.4")', true],
    ['!!pip install numpy==1.26.4', true],
    ['!conda install -q numpy=1.26', false],
  ])('whether its log is shown: %s', (source, isQuiet) => {
    expect(first(source)?.isQuiet).toBe(isQuiet);
  });

  test('what goes elsewhere is reported as such', () => {
    expect(first('!pip install -t lib numpy==1.26.4')).toMatchObject({
      isElsewhere: true,
      mayReplaceNumPy: false,
      requested: '==1.26.4',
    });
  });
});
