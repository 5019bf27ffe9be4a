import { describe, expect, test } from 'vitest';
import { AS_LOADED, heldLine, heldLinesIn } from './held-lines.ts';
import { findInstalls } from '../install-command.ts';

const held = (line: string, version = '2.0.2') => {
  const [command] = findInstalls(/^\s*(?:\w+ = )?[!%]/.test(line) ? line : `%%bash\n${line}`);
  return command && heldLine(line, command, version);
};

const PIN = '"numpy==2.0.2"';

test.each([
  ['!pip install mediapipe', `!pip install mediapipe ${PIN}`],
  ['%pip install -q mediapipe', `%pip install -q mediapipe ${PIN}`],
  ['    !pip install mediapipe  ', `    !pip install mediapipe ${PIN}  `],
  ['x = !pip install mediapipe', `x = !pip install mediapipe ${PIN}`],
  ['!pip install -U mediapipe', `!pip install -U mediapipe ${PIN}`],
  ['!pip install mediapipe --force-reinstall', `!pip install mediapipe --force-reinstall ${PIN}`],
  ['!pip install "a>=1" b[x]==2', `!pip install "a>=1" b[x]==2 ${PIN}`],
  ['!pip install -r requirements.txt', `!pip install -r requirements.txt ${PIN}`],
  ['!pip install -e .', `!pip install -e . ${PIN}`],
  ['!pip install git+https://a.org/b/c.git@v1', `!pip install git+https://a.org/b/c.git@v1 ${PIN}`],
  ['!python -m pip install mediapipe', `!python -m pip install mediapipe ${PIN}`],
  ['!{sys.executable} -m pip install a', `!{sys.executable} -m pip install a ${PIN}`],
  ['!uv pip install --system mediapipe', `!uv pip install --system mediapipe ${PIN}`],
  ['!pip install numpy-stl', `!pip install numpy-stl ${PIN}`],
  ['!conda install -y mediapipe', '!conda install -y mediapipe "numpy=2.0.2"'],
  ['!mamba install -c conda-forge a', '!mamba install -c conda-forge a "numpy=2.0.2"'],
  ['!pip install a; ls', `!pip install a ${PIN}; ls`],
  ['!pip install a && python b.py', `!pip install a ${PIN} && python b.py`],
  ['!pip install a&&ls', `!pip install a ${PIN} &&ls`],
  ['!cd x && pip install -e . && ls', `!cd x && pip install -e . ${PIN} && ls`],
  ['!(cd x; pip install a)', `!(cd x; pip install a ${PIN})`],
  ['!pip install a | tail -1', `!pip install a ${PIN} | tail -1`],
  ['!pip install a > /dev/null 2>&1', `!pip install a ${PIN} > /dev/null 2>&1`],
  ['!pip install a 2> log', `!pip install a ${PIN} 2> log`],
  ['!pip install a &> log', `!pip install a ${PIN} &> log`],
  ['!pip install a>log', `!pip install a ${PIN} >log`],
  ['!pip install a  # what for', `!pip install a ${PIN}  # what for`],
  ['!pip install a#b', `!pip install a#b ${PIN}`],
  ['!pip install a \\', `!pip install a ${PIN} \\`],
  ['!pip install "a;python_version>\'3\'" b', `!pip install "a;python_version>'3'" b ${PIN}`],
  ['!pip install {package}', `!pip install {package} ${PIN}`],
  ['pip install a && pip check', `pip install a ${PIN} && pip check`],
])('%s', (line, to) => {
  expect(held(line)).toBe(to);
});

test.each([
  '!pip install numpy',
  '!pip install -U numpy',
  '!pip install numpy==1.26.4 pandas',
  '!pip install "numpy<2" pandas',
  '!pip install numpy=={np.__version__} pandas',
  '!uv pip install -P numpy pandas',
  '!pip install --upgrade pip',
  '!pip install -q condacolab',
  '!pip install --no-deps mediapipe',
  '!pip install -t lib mediapipe',
  '!uv pip sync requirements.txt',
  '!conda update scipy',
  '!bash -c "pip install mediapipe"',
  '!pip show mediapipe',
  `!pip install ${'a'.repeat(300)}`,
])('is left as it is: %s', (line) => {
  expect(held(line)).toBeUndefined();
});

test('only what is a version is held', () => {
  expect(held('!pip install a', '2.0.2; rm -rf /')).toBeUndefined();
  expect(held('!pip install a', '')).toBeUndefined();
});

describe('as the session has loaded it', () => {
  test.each([
    ['!pip install a', '!pip install a numpy=={numpy.__version__}'],
    ['%pip install a > log', '%pip install a numpy=={numpy.__version__} > log'],
    ['!conda install a', '!conda install a numpy={numpy.__version__}'],
  ])('in a line of IPython: %s', (line, to) => {
    expect(held(line, AS_LOADED)).toBe(to);
  });

  test('and not in a shell of its own', () => {
    expect(held('pip install a', AS_LOADED)).toBeUndefined();
  });

  test.each([
    ['!pip install a', 'import numpy\n!pip install a numpy=={numpy.__version__}'],
    ['import numpy as np\n!pip install a', '!pip install a numpy=={np.__version__}'],
    ['import numpy\n!pip install a', '!pip install a numpy=={numpy.__version__}'],
    ['if x:\n  !pip install a', 'import numpy\n  !pip install a numpy=={numpy.__version__}'],
    ['!pip install a\nimport numpy', 'import numpy\n!pip install a numpy=={numpy.__version__}'],
  ])('with the import that it needs: %s', (source, to) => {
    const [fix] = heldLinesIn(source, AS_LOADED);
    expect(fix?.to).toBe(to);
  });

  test('which one line needs, and those below it do not', () => {
    const [, second] = heldLinesIn('!pip install a\n!pip install b', AS_LOADED);
    expect(second?.to).toBe('!pip install b numpy=={numpy.__version__}');
  });

  test('so the cell holds it from then on', () => {
    const [fix] = heldLinesIn('!uv pip install -U torchvision', AS_LOADED);
    expect(findInstalls(fix?.to ?? '')).toMatchObject([{ mayReplaceNumPy: false }]);
  });
});

describe("a cell's lines", () => {
  const lines = (source: string) => heldLinesIn(source, '2.0.2');

  test('that need it, and no others', () => {
    expect(lines('%%capture\n!pip install pip\n  !pip install a\n!pip install numpy==1.0')).toEqual(
      [{ line: 3, from: '!pip install a', to: `!pip install a ${PIN}` }],
    );
    expect(lines('%%bash\nls\npip install a')).toEqual([
      { line: 3, from: 'pip install a', to: `pip install a ${PIN}` },
    ]);
    expect(lines('pip install a')).toEqual([
      { line: 1, from: 'pip install a', to: `pip install a ${PIN}` },
    ]);
  });

  test('with several commands hold it in each', () => {
    expect(lines('!pip install a && pip install b')).toEqual([
      {
        line: 1,
        from: '!pip install a && pip install b',
        to: `!pip install a ${PIN} && pip install b ${PIN}`,
      },
    ]);
    expect(lines('!pip install a && pip install numpy==2.1')[0]?.to).toBe(
      `!pip install a ${PIN} && pip install numpy==2.1`,
    );
  });

  test('that go on below hold it in the first of them', () => {
    expect(lines('!pip install \\\n  a \\\n  b')).toEqual([
      { line: 1, from: '!pip install \\', to: `!pip install ${PIN} \\` },
    ]);
  });

  test.each([
    'subprocess.run([sys.executable, "-m", "pip", "install", "mediapipe"])',
    'os.system("pip install mediapipe")',
    '!bash -c "pip install mediapipe"',
    'pip = "pip"\n!{pip} install mediapipe',
  ])('that are written in another way are for the person to change: %s', (source) => {
    const [fix] = lines(source);
    expect(fix?.from).toContain('install');
    expect(fix?.to).toBeUndefined();
  });

  test('are five at most', () => {
    expect(lines('!pip install a\n'.repeat(9))).toHaveLength(5);
  });
});
