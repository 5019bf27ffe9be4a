import { describe, expect, test } from 'vitest';
import { isVersionSpec, readRequirement } from './requirement.ts';

describe('a requirement', () => {
  test.each([
    ['numpy', 'numpy', ''],
    ['NumPy==1.26.4', 'numpy', '==1.26.4'],
    ['numpy[dev,test]>=1.26,<2', 'numpy', '>=1.26,<2'],
    ['numpy (<2)', 'numpy', '<2'],
    ['numpy != 2.0 ; python_version < "3.9"', 'numpy', '!=2.0'],
    ['numpy~=1.26', 'numpy', '~=1.26'],
    ['conda-forge::numpy=1.26', 'numpy', '=1.26'],
    ['Typing_Extensions', 'typing-extensions', ''],
    ['ruamel.yaml', 'ruamel-yaml', ''],
    ['a--b__c', 'a-b-c', ''],
    ['numpy-1.26.4-cp312-cp312-linux_x86_64.whl', 'numpy', '==1.26.4'],
    ['./dist/scikit_learn-1.5.0.tar.gz', 'scikit-learn', '==1.5.0'],
    ['https://example.org/a/numpy-1.26.4.zip?raw=true', 'numpy', '==1.26.4'],
    ['a.b-c_d-1.5.0.zip', 'a-b-c-d', '==1.5.0'],
    ['scikit-learn-1.5.0.tar.gz', 'scikit-learn', '==1.5.0'],
    ['numpy.whl.d', 'numpy-whl-d', ''],
    ['numpy  @ https://example.org/build.whl', 'numpy', '@'],
    ['https://example.org/a.zip#egg=NumPy&x=1', 'numpy', '@'],
    ['git+https://github.com/numpy/numpy.git@v2.1.0', 'numpy', '@'],
    ['git+https://github.com/numpy/numpy@main#subdirectory=x', 'numpy', '@'],
    ['git+ssh://git@github.com/me/My_Lib', 'my-lib', '@'],
    ['numpy @ https://example.org/build.whl', 'numpy', '@'],
    ['numpy@https://example.org/build.whl', 'numpy', '@'],
    ['tool@git+https://example.org/numpy/numpy.git@main', 'tool', '@'],
    ['tool[x]@git+https://example.org/a/b.git', 'tool', '@'],
    ['https://example.org/numpy/latest.zip', 'numpy', '@'],
    ['numpy[dev] @ https://example.org/numpy-1.26.4.zip', 'numpy', '==1.26.4'],
    ['.', 'project-folder', ''],
    ['~/src/numpy', 'project-folder', ''],
    ['src/numpy', 'project-folder', ''],
    ['/src/numpy', 'project-folder', ''],
  ])('%s', (word, name, spec) => {
    expect(readRequirement(word)).toEqual({ name, spec });
  });

  test.each([
    'https://example.org/latest.zip',
    'https://example.org/x',
    'latest.whl',
    'git+x',
    '2numpy-1.0.zip',
    'numpy-1.0.zip.sig://x',
    'https://git+x.org/y',
  ])('may not tell its name: %s', (word) => {
    expect(readRequirement(word)).toEqual({ spec: '' });
  });

  test('that is a variable is a package of that name', () => {
    expect(readRequirement('$PACKAGE')).toEqual({ name: '$PACKAGE', spec: '' });
    expect(readRequirement('{package}')).toEqual({ name: '{package}', spec: '' });
  });
});

test.each([
  ['==1.26.4', true],
  ['>=1.26,<2', true],
  ['==1.26.4,', false],
  ['>=1.26,{x}', false],
  ['{x},>=1.26', false],
  [`${'>=1.26,'.repeat(28)}<2.0`, true],
  [`${'>=1.26,'.repeat(28)}<2.0.0`, false],
])('versions are written out, and not without end: %s', (spec, isWritten) => {
  expect(isVersionSpec(spec)).toBe(isWritten);
});

test('a doubtful requirement says that it is', () => {
  expect(readRequirement('numpy<2', true)).toEqual({ name: 'numpy', spec: '<2', isDoubtful: true });
  expect(readRequirement('numpy<2')).toEqual({ name: 'numpy', spec: '<2' });
});
