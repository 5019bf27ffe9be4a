import { expect, test } from 'vitest';
import { findInstalls } from '../install-command.ts';
import { readAddress } from './address.ts';
import { endsKernel } from './ends-kernel.ts';

/** What a list of requirements is copied through, but for the lines that a test lets go. */
const filtered = (kept: string) =>
  `with open("r.txt", "w") as f:\n    for l in lines:\n        if ${kept}:\n            f.write(l)\n!pip install -r r.txt`;

test.each([
  'not l.strip().startswith("numpy")',
  'not l.strip().lower().startswith("numpy")',
  'not l.startswith("numpy")',
])('NumPy is taken out of a list by %s', (kept) => {
  expect(findInstalls(filtered(kept)).map(({ mayReplaceNumPy }) => mayReplaceNumPy)).toEqual([
    false,
  ]);
});

test.each([
  ['s = "{1}=={0}".format("1.26.4", "numpy")\n!pip install {s}', '==1.26.4'],
  ['s = "{0}=={1}".format("numpy", "1.26.4")\n!pip install {s}', '==1.26.4'],
  ['s = "{}=={}".format("numpy", "1.26.4")\n!pip install {s}', '==1.26.4'],
  ['subprocess.run(args=["pip", "install", "numpy==1.26.4"])', '==1.26.4'],
])('%s asks for %s', (source, requested) => {
  expect(findInstalls(source)[0]).toMatchObject({ requested, mayReplaceNumPy: true });
});

test.each([
  'from numpy import __version__, array\n!uv pip install -U torchvision numpy=={__version__}',
  'from numpy import array, __version__\n!uv pip install -U torchvision numpy=={__version__}',
  'from numpy import __version__ as v\n!uv pip install -U torchvision numpy=={v}',
  'from numpy.version import version as v\n!uv pip install -U torchvision numpy=={v}',
])('NumPy is held at what is loaded: %s', (source) => {
  expect(findInstalls(source)[0]?.mayReplaceNumPy).toBe(false);
});

test.each([
  ['!pip install a\nasync def stop():\n    os._exit(0)', undefined],
  ['!pip install a\ndef stop():\n    os._exit(0)', undefined],
  ['!pip install a\nclass A:\n    os._exit(0)', 'after-install'],
  ['!pip install a\nclass A:\n    def stop(self):\n        os._exit(0)', undefined],
])('%s ends the kernel: %s', (source, end) => {
  expect(endsKernel(source)).toBe(end);
});

test('a group of repositories may be named as what stands behind one', () => {
  const address = 'https://git.example.org/mill/sub/archive/zinc/-/archive/1.0/zinc-1.0.tar.gz';
  expect(readAddress(address)).toMatchObject({ name: 'zinc' });
});
