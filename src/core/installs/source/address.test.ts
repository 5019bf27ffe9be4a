import { expect, test } from 'vitest';
import { readAddress } from './address.ts';

const nameIn = (address: string) => readAddress(address).name;

const ZINC = 'https://github.com/mill/zinc';

test.each([
  `${ZINC}/archive/refs/tags/v3.4.0.tar.gz`,
  `${ZINC}/archive/refs/tags/numpy-2.0.0.tar.gz`,
  `${ZINC}/archive/refs/heads/main.zip`,
  `${ZINC}/archive/main.zip`,
  `${ZINC}/archive/0123abcd.zip#subdirectory=python`,
  `${ZINC}/zipball/master`,
  `${ZINC}/tarball/v1.0`,
  `${ZINC}/releases/download/archive/latest.zip`,
  `${ZINC}/raw/main/dist/latest.whl`,
  `${ZINC}.git`,
  ZINC,
  'https://codeload.github.com/mill/zinc/zip/refs/heads/main',
  'https://codeload.github.com/mill/zinc/legacy.tar.gz/main',
  'https://api.github.com/repos/mill/zinc/zipball/main',
  'https://raw.githubusercontent.com/mill/zinc/main/dist/latest.zip',
  'https://gitlab.com/mill/zinc/-/archive/v1.0/zinc-v1.0.tar.gz',
  'https://gitlab.example.org/mill/sub/group/zinc/-/archive/main/zinc-main.zip?ref_type=heads',
  'https://bitbucket.org/mill/zinc/get/v1.0.zip',
  'https://codeberg.org/mill/zinc/archive/main.zip',
  'https://huggingface.co/mill/zinc/resolve/main/latest.zip',
  'https://someone:secret@github.com/mill/zinc/archive/main.zip',
  'git+https://github.com/mill/zinc',
  'git+https://github.com/mill/zinc.git@v1.0',
  'git+https://github.com/mill/zinc.git@maintenance/numpy',
  'git+https://someone@github.com/mill/zinc.git@main#subdirectory=numpy',
  'git+ssh://git@github.com/mill/zinc.git',
  'git+git@github.com:mill/zinc.git',
  'https://example.org/any.zip#egg=zinc',
])('an address tells its repository: %s', (address) => {
  expect(nameIn(address)).toBe('zinc');
});

test.each([
  ['https://github.com/numpy/numpy/archive/refs/tags/v2.1.0.tar.gz', undefined],
  ['https://github.com/numpy/numpy/archive/main.zip', undefined],
  ['git+https://github.com/numpy/numpy@maintenance/2.1.x', undefined],
  ['https://github.com/numpy/numpy/releases/download/v1.26.4/numpy-1.26.4.tar.gz', '1.26.4'],
  ['https://files.pythonhosted.org/packages/0a/1b/9f/numpy-1.26.4.tar.gz', '1.26.4'],
  ['https://example.org/numpy-1.26.4-cp312-cp312-x.whl?sig=a', '1.26.4'],
  ['https://huggingface.co/a/b/resolve/main/numpy-1.26.4%2Bmkl-cp312-cp312-x.whl', '1.26.4+mkl'],
  [String.raw`C:\wheels\numpy-1.26.4-cp312-cp312-win_amd64.whl`, '1.26.4'],
])('and NumPy is NumPy: %s', (address, version) => {
  expect(readAddress(address)).toEqual({ name: 'numpy', ...(version && { version }) });
});

test.each([
  [
    'https://download.pytorch.org/whl/cu118/torch-2.0.0%2Bcu118-cp310-cp310-linux_x86_64.whl',
    'torch',
  ],
  [
    'https://github.com/a/b/releases/download/v1/flash_attn-{version}-cp312-cp312-x.whl',
    'flash_attn',
  ],
  ['https://huggingface.co/a/b/resolve/main/xformers-0.0.27.post2-cp310-cp310-x.whl', 'xformers'],
  ['https://example.org/tool-1.0.tar.bz2', 'tool'],
  ['https://example.org/tool-1.0.tgz', 'tool'],
])('a distribution tells its own: %s', (address, name) => {
  expect(nameIn(address)).toBe(name);
});

test.each([
  'https://example.org/latest.zip',
  'https://example.org/archive/latest.zip',
  'https://example.org/a/latest.tar.gz',
  'https://example.org/mill/numpy',
  'https://github.com/mill',
  'latest.whl',
  'git+x',
])('others tell nothing: %s', (address) => {
  expect(nameIn(address)).toBeUndefined();
});
