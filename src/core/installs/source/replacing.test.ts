import { expect, test } from 'vitest';
import { findInstalls } from '../install-command.ts';

/** The 22 forms in which a notebook replaces the NumPy of its live session. */
const FORMS: [form: string, source: string][] = [
  ['!pip install', '!pip install numpy==1.26.4'],
  ['%pip install', '%pip install numpy==1.26.4'],
  ['!pip3', '!pip3 install numpy==1.26.4'],
  ['!pip3.11', '!pip3.11 install numpy==1.26.4'],
  ['!pip -q install', '!pip -q install numpy==1.26.4'],
  ['!pip install -q', '!pip install -q numpy==1.26.4'],
  ['!python -m pip', '!python -m pip install numpy==1.26.4'],
  ['!{sys.executable} -m pip', 'import sys\n!{sys.executable} -m pip install numpy==1.26.4'],
  ['!sudo pip', '!sudo pip install numpy==1.26.4'],
  ['!ENV=1 pip', '!PIP_NO_CACHE_DIR=1 pip install numpy==1.26.4'],
  ['!cd x && pip', '!cd project && pip install numpy==1.26.4'],
  ['uninstall and install', '!pip uninstall -y numpy && pip install numpy'],
  ['-r requirements.txt', '!pip install -r requirements.txt'],
  ['a wheel', '!pip install ./numpy-1.26.4-cp312-cp312-manylinux_2_17_x86_64.whl'],
  ['%%bash', '%%bash\npip install numpy==1.26.4'],
  ['%%shell', '%%shell\npip install numpy==1.26.4'],
  ['%%capture', '%%capture\n!pip install numpy==1.26.4'],
  [
    'subprocess',
    'import subprocess, sys\nsubprocess.run([sys.executable, "-m", "pip", "install", "numpy==1.26.4"], check=True)',
  ],
  ['os.system', 'import os\nos.system("pip install numpy==1.26.4")'],
  ['!uv pip', '!uv pip install numpy==1.26.4'],
  ['!conda', '!conda install -y numpy=1.26.4'],
  ['!mamba', '!mamba install -y numpy=1.26.4'],
];

test('there are 22 forms', () => {
  expect(FORMS).toHaveLength(22);
});

test.each(FORMS)('replaces: %s', (_, source) => {
  const found = findInstalls(source).filter(({ mayReplaceNumPy }) => mayReplaceNumPy);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ isElsewhere: false });
});

/** Further ways to write them. */
const VARIANTS: string[] = [
  '%conda install numpy=1.26',
  '!pip install "numpy<2"',
  "!pip install 'numpy>=2.3,<2.4'",
  '!pip install -U numpy',
  '!pip install --upgrade --quiet NumPy',
  '!pip install --force-reinstall numpy',
  '!pip install -Uq numpy pandas',
  '!pip install pandas scipy numpy==2.0.0 tqdm',
  '!pip install "numpy[dev]==1.26.4"',
  '!pip install numpy=={version}',
  '!pip install -rrequirements.txt',
  '!pip install --requirement=requirements.txt',
  '!pip install https://example.org/numpy/latest.zip',
  '!pip install https://example.org/numpy-1.26.4.tar.gz',
  '!pip install git+https://github.com/numpy/numpy',
  '!pip install git+https://github.com/numpy/numpy.git@v2.1.0',
  '!pip install "numpy @ https://example.org/build.whl"',
  '!pip install --force-reinstall pandas',
  '!pip install --extra-index-url https://example.org/simple numpy==2.1',
  '!pip install \\\n  numpy==1.26.4 \\\n  pandas',
  '!(cd x; pip install numpy==1.26.4)',
  '!if true; then pip install numpy==1.26.4; fi',
  '!yes | pip install numpy==1.26.4',
  '!timeout 600 pip install numpy==1.26.4',
  '!sudo -H -u root env X=1 pip install numpy==1.26.4',
  '!/usr/local/bin/pip install numpy==1.26.4',
  '!python3 -m pip --no-cache-dir install numpy==1.26.4',
  '!python -m uv pip install numpy==1.26.4',
  '!uv pip install --system numpy==1.26.4',
  '!uv pip install -U pandas',
  '!uv pip install --upgrade-package numpy pandas',
  '!uv pip sync requirements.txt',
  '!bash -c "pip install numpy==1.26.4"',
  '!!pip install numpy==1.26.4',
  'log = !pip install numpy==1.26.4',
  'if IN_COLAB:\n    !pip install numpy==1.26.4',
  'if IN_COLAB:\n    %pip install -q numpy==1.26.4',
  '%time !pip install numpy==1.26.4',
  '%system pip install numpy==1.26.4',
  '\n%%time\n!pip install numpy==1.26.4',
  '%%capture out\n%%bash\npip install numpy==1.26.4',
  '%%script bash\nset -e\npip install numpy==1.26.4',
  'pip install numpy==1.26.4',
  "import subprocess as sp\nsp.check_call('pip install numpy==1.26.4'.split())",
  'from subprocess import check_output\ncheck_output(("pip", "install", "numpy==" + version))',
  'import subprocess\nsubprocess.run(\n    f"{sys.executable} -m pip install "\n    "numpy==1.26.4",\n    shell=True)',
  'import shlex, subprocess\nsubprocess.Popen(shlex.split("pip install numpy==1.26.4"))',
  'get_ipython().system("pip install numpy==1.26.4")',
  "get_ipython().run_line_magic('pip', 'install numpy==1.26.4')",
  "import pip\npip.main(['install', 'numpy==1.26.4'])",
  'from pip._internal import main\nmain(["install", "numpy==1.26.4"])',
  'x = """\n!pip install pandas\n"""\n!pip install numpy==1.26.4',
  "x = 5 % 3  # it's odd\n!pip install numpy==1.26.4",
  '!pip uninstall numpy -y\n!pip install -q numpy',
  '!conda update numpy',
  '!mamba install -c conda-forge "numpy>=2.2"',
];

test.each(VARIANTS)('replaces: %s', (source) => {
  expect(findInstalls(source).some(({ mayReplaceNumPy }) => mayReplaceNumPy)).toBe(true);
});
