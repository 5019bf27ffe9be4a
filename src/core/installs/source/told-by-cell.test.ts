import { describe, expect, test } from 'vitest';
import { findInstalls } from '../install-command.ts';

const first = (source: string) => findInstalls(source)[0];
const last = (source: string) => findInstalls(source).at(-1);

/** What can bring another NumPy, unless it is held. */
const OTHERS = '--upgrade torchvision';

describe('NumPy that is held at the version the session has loaded stays', () => {
  test.each([
    `!pip install "numpy=={np.__version__}" ${OTHERS}`,
    `!pip install numpy=={numpy.__version__} ${OTHERS}`,
    `!uv pip install ${OTHERS} numpy=={np.version.version}`,
    `!pip install --force-reinstall pandas numpy==$np.__version__`,
    `!pip install -r requirements.txt numpy=={np.__version__}`,
    `import numpy as npy\n!uv pip install "numpy=={npy.__version__}" ${OTHERS}`,
    `v = np.__version__\n!uv pip install numpy=={v} ${OTHERS}`,
    `v = np.__version__\n!uv pip install numpy==$v ${OTHERS}`,
    `v = np.__version__\npin = f"numpy=={v}"\n!uv pip install {pin} ${OTHERS}`,
    `pin = f'numpy=={numpy.__version__}'\n!uv pip install $pin ${OTHERS}`,
    `pin = f'numpy=={numpy.__version__}'\n!uv pip install "\${pin}" ${OTHERS}`,
    `pin = "numpy==" + np.__version__\n!uv pip install {pin} ${OTHERS}`,
    `pin = "numpy==" + str(np.__version__)\n!uv pip install {pin} ${OTHERS}`,
    `pin = 'numpy=={}'.format(np.__version__)\n!uv pip install {pin} ${OTHERS}`,
    `pin = 'numpy==%s' % np.__version__\n!uv pip install {pin} ${OTHERS}`,
    `pin = 'numpy==%s' % (np.__version__,)\n!uv pip install {pin} ${OTHERS}`,
    `pin = f"numpy=={importlib.metadata.version('numpy')}"\n!uv pip install {pin} ${OTHERS}`,
    `from importlib.metadata import version\npin = f"numpy=={version('numpy')}"\n!uv pip install {pin} ${OTHERS}`,
    `v = pkg_resources.get_distribution("numpy").version\n!uv pip install numpy=={v} ${OTHERS}`,
    `from numpy import __version__ as v\n!uv pip install numpy=={v} ${OTHERS}`,
    `from numpy import __version__\n!uv pip install numpy=={__version__} ${OTHERS}`,
    `v = np.__version__.split("+")[0]\n!uv pip install numpy=={v} ${OTHERS}`,
    `a, b = f"numpy=={np.__version__}", "x"\n!uv pip install {a} {b} ${OTHERS}`,
    `try: import numpy; _n = f"numpy=={numpy.__version__}"\nexcept: _n = "numpy"\n!uv pip install {_v} {_n} ${OTHERS}`,
    `if ok:\n    n = f"numpy=={np.__version__}"\nelse:\n    n = "numpy"\n!uv pip install {n} ${OTHERS}`,
    `n = f"numpy=={np.__version__}" if ok else "numpy"\n!uv pip install {n} ${OTHERS}`,
    `import os\nos.environ["PIN"] = f"numpy=={np.__version__}"\n!uv pip install $PIN ${OTHERS}`,
    `import subprocess, sys\nsubprocess.run([sys.executable, "-m", "pip", "install", "-I", f"numpy=={np.__version__}", "pandas"])`,
    `import os\nos.system(f"uv pip install numpy=={np.__version__} ${OTHERS}")`,
    `import os\nos.system("uv pip install numpy==" + np.__version__ + " ${OTHERS}")`,
    `%%bash\nV=$(python -c "import numpy; print(numpy.__version__)")\nuv pip install numpy==$V ${OTHERS}`,
    `%%bash\nexport PIN="numpy==$(python3 -c 'import numpy as np; print(np.__version__)')"\nuv pip install \${PIN} ${OTHERS}`,
    `!uv pip install numpy==$(pip show numpy | grep Version | cut -d' ' -f2) ${OTHERS}`,
    '!uv pip install `pip freeze | grep numpy` ' + OTHERS,
    '!pip freeze | grep numpy > pins.txt\n!uv pip install -r pins.txt ' + OTHERS,
    '!pip freeze > pins.txt\n!uv pip install -c pins.txt ' + OTHERS,
    `!echo numpy=={np.__version__} > pins.txt\n!uv pip install --constraint=pins.txt ${OTHERS}`,
    `!uv pip install "numpy<={np.__version__}" ${OTHERS}`,
    '!pip install "numpy>={np.__version__}" scipy',
  ])('%s', (source) => {
    expect(last(source)?.mayReplaceNumPy).toBe(false);
  });

  test('and its text says so, which reads as the same again', () => {
    const text = 'pip install numpy=={numpy.__version__} pandas';
    expect(first('import numpy as n\n!pip install numpy=={n.__version__} pandas')?.text).toBe(text);
    expect(first(text)).toMatchObject({ text, mayReplaceNumPy: false });
  });
});

test('a cell that holds it in one branch of several does', () => {
  const source = `%%capture
import os
!pip install --upgrade -qqq uv
if "COLAB_" not in "".join(os.environ.keys()):
    !pip install tools
else:
    try: import numpy, PIL; _numpy = f'numpy=={numpy.__version__}'; _pil = f'pillow=={PIL.__version__}'
    except: _numpy = "numpy"; _pil = "pillow"
    try: import subprocess; is_old = "T4" in str(subprocess.check_output(["nvidia-smi"]))
    except: is_old = False
    _a, _b = ('a==0.9.2', 'b==3.2.0') if is_old else ('a==0.15.1', 'b')
    !uv pip install -qqq --upgrade \\
        {_a} {_numpy} {_pil} torchvision tools
    !uv pip install -qqq {_b}
!uv pip install transformers==4.56.2
!uv pip install --no-deps trl==0.22.2`;
  const found = findInstalls(source);
  expect(found).toHaveLength(6);
  expect(found.filter(({ mayReplaceNumPy }) => mayReplaceNumPy)).toEqual([]);
});

describe('what only looks as if it were held does not', () => {
  test.each([
    `!uv pip install ${OTHERS}`,
    `!uv pip install {pin} ${OTHERS}`,
    `!uv pip install pandas=={pandas.__version__} ${OTHERS}`,
    `!uv pip install numpy=={torch.__version__} ${OTHERS}`,
    `!uv pip install -U "numpy>={np.__version__}"`,
    `!uv pip install -c pins.txt ${OTHERS}`,
    `!echo pandas=={pandas.__version__} > pins.txt\n!uv pip install -c pins.txt ${OTHERS}`,
    `!uv pip install numpy=={np.__version__}\n!uv pip install ${OTHERS}`,
    `pin = "numpy=={np.__version__}"\n!uv pip install numpy {pin[1:]} ${OTHERS}`,
    `pin = f"numpy=={np.__version__}"\npin = "numpy"\n!uv pip install {pin} ${OTHERS}`,
    `pin = f"numpy=={np.__version__}"\npin = other()\n!uv pip install {pin} ${OTHERS}`,
    `!uv pip install {pin} ${OTHERS}\npin = f"numpy=={np.__version__}"`,
    `# pin = f"numpy=={np.__version__}"\n!uv pip install {pin} ${OTHERS}`,
    `%%bash\nV=$(python -c "import torch; print(torch.__version__)")\nuv pip install numpy==$V ${OTHERS}`,
  ])('%s', (source) => {
    expect(findInstalls(source).some(({ mayReplaceNumPy }) => mayReplaceNumPy)).toBe(true);
  });
});

describe("the cell's own texts are put in their places", () => {
  test.each([
    ['ver = "1.26.4"\n!pip install numpy=={ver}', '==1.26.4'],
    ['ver = "1.26.4"  # @param {type:"string"}\n!pip install numpy==$ver', '==1.26.4'],
    ['ver: str = "1.26.4"\n!pip install "numpy=={ver}"', '==1.26.4'],
    ['ver = "1.22.4"\nver = "1.26.4"\n!pip install numpy=={ver}', '==1.26.4'],
    ['ver = "1.26.4"\n!pip install numpy=={ver}\nver = "2.0.0"', '==1.26.4'],
    ['ver = "1" ".26" + ".4"\n!pip install numpy=={ver}', '==1.26.4'],
    ['ver = "1.26"\nver += ".4"\n!pip install numpy=={ver}', '==1.26.4'],
    ['pkgs = ["pandas", "numpy<2"]\n!pip install {" ".join(pkgs)}', undefined],
    ['pkgs = ["pandas", "numpy==1.26.4"]\n!pip install {" ".join(pkgs)}', '==1.26.4'],
    ['pkgs = "pandas numpy==1.26.4"\n!pip install {pkgs}', '==1.26.4'],
    ['for p in ["pandas", "numpy==1.26.4"]:\n    !pip install {p}', '==1.26.4'],
    ['%%bash\nV=1.26.4\npip install numpy==$V', '==1.26.4'],
    ['!V=1.26.4; pip install numpy==${V}', '==1.26.4'],
    ['cmd = "pip install numpy==1.26.4"\nos.system(cmd)', '==1.26.4'],
    ['cmd = ["pip", "install", "numpy==1.26.4"]\nsubprocess.run(cmd, check=True)', '==1.26.4'],
    ['cmd = "pip install numpy==1.26.4"\nsubprocess.run(cmd.split())', '==1.26.4'],
    ['p = ["numpy==1.26.4"]\nsubprocess.run(["pip", "install", *p])', '==1.26.4'],
    ['p = ["numpy==1.26.4"]\nsubprocess.run(["pip", "install"] + p)', '==1.26.4'],
    ['for c in ["pip install numpy==1.26.4", "ls"]:\n    os.system(c)', '==1.26.4'],
    ['pkg = "numpy"\nsubprocess.run(["pip", "install", pkg + "==1.26.4"])', '==1.26.4'],
  ])('%s', (source, requested) => {
    expect(first(source)).toMatchObject({ mayReplaceNumPy: requested !== undefined });
    expect(first(source)?.requested).toBe(requested);
  });

  test.each([
    '!pip install {packages} $MORE',
    'x = f()\n!pip install {x}',
    'x = "pandas"\n!pip install {x}',
    'x = "numpy==1.26.4"\n%%bash\npip install $x',
    'x = "numpy==1.26.4"\n!pip install {y}',
    'x = """\n!pip install numpy==1.26.4\n"""\nprint(x)',
    'cmd = "pip install numpy==1.26.4"\nprint(cmd)',
    'cmd = f"pip show numpy=={np.__version__}"\nos.system(cmd)',
  ])('what they do not tell is another package, and not NumPy: %s', (source) => {
    expect(findInstalls(source).some(({ mayReplaceNumPy }) => mayReplaceNumPy)).toBe(false);
  });
});
