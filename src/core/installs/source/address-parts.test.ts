import { expect, test } from 'vitest';
import { readAddress } from './address.ts';

test.each([
  ['git+https://github.com/mill/mill.github.io', 'mill.github.io'],
  ['git+https://github.com/mill/mill.github.io.git', 'mill.github.io'],
  ['git+file:///zinc', 'zinc'],
  ['https://gitlab.com/mill/zinc/-/archive/1.0/zinc-1.0.tar.gz', 'zinc'],
  ['https://git.example.org/a/b/c/archive/zinc/-/archive/1.0/zinc-1.0.tar.gz', 'zinc'],
])(
  'a repository has no version, even where its archive is named as a release is: %s',
  (address, name) => {
    expect(readAddress(address)).toStrictEqual({ name });
  },
);

test.each([
  'https://gitlab.com/mill/zinc/-/package_files/12/core-1.0-py3-none-any.whl',
  'https://gitlab.com/mill/zinc/-/raw/main/archive/core-1.0.tar.gz',
  'https://gitlab.com/mill/zinc/-/jobs/7/artifacts/archive/core-1.0.zip',
])('a distribution that lies in a repository is not that repository: %s', (address) => {
  expect(readAddress(address)).toStrictEqual({ name: 'core', version: '1.0' });
});

test.each([
  'git+https://github.com/mill/{repo}',
  'git+https://github.com/mill/',
  'https://example.org/dist/releases/latest.zip',
  'https://example.org/releases/latest.zip',
  'https://example.org/a/b/latest.zip',
  'https://github.com/mill/zinc/tree/main',
  'https://github.com/mill/zinc/wiki/latest.zip',
  'dist/latest.whl',
])('an address that could be of anything tells nothing: %s', (address) => {
  expect(readAddress(address)).toStrictEqual({});
});
