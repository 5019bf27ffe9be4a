import { describe, expect, test } from 'vitest';
import { isHeld, isLoadedVersion, isMetByLoaded, withLoadedVersion } from './loaded-version.ts';

const PIN = 'numpy=={numpy.__version__}';

describe("an expression is NumPy's version", () => {
  const isLoaded = (expression: string) => isLoadedVersion(expression, new Set(['numpy', 'np']));

  test.each([
    'np.__version__',
    'numpy.version.version',
    'np.version.full_version',
    'sys.modules[numpy].__version__',
    '__import__(numpy).__version__',
    'importlib.import_module(numpy).__version__',
    'version(numpy)',
    'importlib.metadata.version(numpy)',
    'metadata.distribution(numpy).version',
    'pkg_resources.get_distribution(numpy).version',
  ])('%s', (expression) => {
    expect(isLoaded(expression)).toBe(true);
  });

  test.each([
    'np',
    'torch.__version__',
    'np.__name__',
    'np.linalg.__version__',
    'sys.modules[torch].__version__',
    '__import__(torch).__version__',
    'importlib.metadata.version(torch)',
    'distribution(numpy)',
    'metadata.distribution(numpy)',
    'pkg_resources.get_distribution(numpy)',
    'distribution(numpy).name',
  ])('not: %s', (expression) => {
    expect(isLoaded(expression)).toBe(false);
  });
});

describe('what a shell puts in place of a command', () => {
  test.each([
    ['pip install $(pip freeze | grep numpy) pandas', `pip install ${PIN} pandas`],
    ['pip install `pip freeze | grep numpy` pandas', `pip install ${PIN} pandas`],
    ['$(pip list --format=freeze | grep numpy)', PIN],
    ['pip install $(echo $(pip freeze | grep numpy)) pandas', `pip install ${PIN} pandas`],
    ['pip install $(echo `date`; pip freeze | grep numpy)', `pip install ${PIN}`],
    ['$(pip freeze | grep numpy)$(pip freeze | grep numpy)', PIN + PIN],
    ['$(date)$(pip freeze | grep numpy)', `$(date)${PIN}`],
    ['numpy==$(pip freeze | grep numpy | cut -d= -f3)', PIN],
    ['numpy==$(pip show numpy | grep Version | cut -d" " -f2)', PIN],
    ['numpy==$(python -c "import numpy; print(numpy.__version__)")', PIN],
    ['numpy==`python -c "import numpy; print(numpy.__version__)"` -q', `${PIN} -q`],
    [`numpy==$(python -c 'from importlib.metadata import version; print(version("numpy"))')`, PIN],
  ])("is NumPy's version: %s", (script, read) => {
    expect(withLoadedVersion(script)).toBe(read);
  });

  test.each([
    'pip install $(pip freeze | grep torch)',
    'pip install $(pip freeze | grep numpy-stl)',
    'pip install $(echo numpy) pandas',
    'pip install $(cat requirements.txt)',
    'pip install `cat requirements.txt`',
    'echo $(pip show numpy | grep Location)',
    'numpy==$(python -c "import torch; print(torch.__version__)")',
    'pip freeze | grep numpy',
    'pip install $(pip freeze | grep numpy',
    'pip install `pip freeze | grep numpy',
    `pip install $(pip freeze ${'| cat '.repeat(60)}| grep numpy)`,
  ])('is something else: %s', (script) => {
    expect(withLoadedVersion(script)).toBe(script);
  });
});

describe('a requirement', () => {
  const LOADED = '{numpy.__version__}';

  test.each([
    ['numpy', `==${LOADED}`, true, false],
    ['numpy', `===${LOADED}`, true, false],
    ['numpy', `<=${LOADED}`, true, false],
    ['numpy', `>=${LOADED}`, false, true],
    ['numpy', `~=${LOADED}`, false, true],
    ['pandas', `==${LOADED}`, false, false],
    ['pandas', `>=${LOADED}`, false, false],
    ['numpy', `<${LOADED}`, false, false],
    ['numpy', `!=${LOADED}`, false, false],
    ['numpy', '==1.26.4', false, false],
    ['numpy', '', false, false],
  ])('%s%s is only met by the loaded NumPy: %s, by newer ones too: %s', (name, spec, held, met) => {
    expect([isHeld({ name, spec }), isMetByLoaded({ name, spec })]).toEqual([held, met]);
  });
});
