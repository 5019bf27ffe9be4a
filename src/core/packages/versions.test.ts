import { expect, test } from 'vitest';
import { compareVersions, satisfies } from './versions.ts';

test.each([
  ['2.0.2', '==2.0.2', true],
  ['2.0.2', '==2.0.3', false],
  ['2.0', '==2.0.0', true],
  ['2.1.3', '==2.1.*', true],
  ['2.11.3', '==2.1.*', false],
  ['2.0.2', '===2.0.2', true],
  ['1.26.4', '=1.26', true],
  ['1.25.4', '=1.26', false],
  ['2.0.2', '!=2.0.2', false],
  ['2.0.2', '!=2.0.*', false],
  ['2.1.0', '!=2.0.*', true],
  ['2.0.2', '<2', false],
  ['1.26.4', '<2', true],
  ['2.0.0', '<=2', true],
  ['2.0.1', '<=2', false],
  ['2.0.2', '>2.0.2', false],
  ['2.0.3', '>2.0.2', true],
  ['2.10.0', '>=2.9', true],
  ['2.0.2', '>=2.1', false],
  ['1.26.4', '~=1.26.0', true],
  ['1.27.0', '~=1.26.0', false],
  ['1.25.0', '~=1.26.0', false],
  ['1.27.0', '~=1.26', true],
  ['1.26.4', '>=1.26,<2', true],
  ['2.0.2', '>=1.26, <2', false],
  ['2.0.2', '== 2.0.2', false],
  ['2.0.2', ' >=2 , <3 ', true],
  ['2.1.0', '>=2.1', true],
  ['1.26', '<1.26', false],
  ['1.26', '~=1.26', true],
  ['2', '=2.0', true],
  ['1.26.4', '==1.26', false],
  ['1.25.9', '~=1.26', false],
  ['12.0', '>=2', true],
  ['2.0.2', 'numpy>=1', false],
  ['2.0.2', '>=1 or so', false],
  ['v2.0.2', '>=2', false],
  ['2.0.2', '', false],
  ['0', '', false],
  ['2.0.2', '=={version}', false],
  ['2.0.2', '@', false],
])('%s and %s: %s', (version, requirement, expected) => {
  expect(satisfies(version, requirement)).toBe(expected);
});

test('orders versions by number', () => {
  const versions = ['2.10.1', '1.9', '2.2', '1.26.4', '12.0', '2.0.0rc1'];
  expect(versions.toSorted(compareVersions)).toEqual([
    '1.9',
    '1.26.4',
    '2.0.0rc1',
    '2.2',
    '2.10.1',
    '12.0',
  ]);
});
