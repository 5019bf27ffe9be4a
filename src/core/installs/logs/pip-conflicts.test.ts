import { describe, expect, test } from 'vitest';
import { complaintIn, createComplaints } from './pip-conflicts.ts';

const about = (name: string, need: string, had: string) =>
  `${name} requires ${need}, but you have ${had} which is incompatible.`;
const NUMPY = ['numpy<2', 'numpy 2.1.3'] as const;

function complaintsOf(...lines: string[]) {
  const complaints = createComplaints();
  for (const line of lines) {
    const complaint = complaintIn(line);
    if (complaint) complaints.add(complaint);
  }
  return complaints;
}

test.each([
  [about('thinc 8.2.5', ...NUMPY), { name: 'thinc', version: '8.2.5', numpy: '2.1.3' }],
  [
    about('a 1', 'numpy<2.3.0,>=2; python_version >= "3.9"', 'numpy 1.24.4'),
    { name: 'a', version: '1', numpy: '1.24.4' },
  ],
  [
    "ERROR: a 1.0 has requirement numpy<2, but you'll have numpy 2.1 which is incompatible.",
    { name: 'a', version: '1.0', numpy: '2.1' },
  ],
  [about('momepy 0.6.0', 'shapely>=2', 'shapely 1.8'), { name: 'momepy', version: '0.6.0' }],
  [about('a 1', 'numpy-stl<2', 'numpy-stl 3'), { name: 'a', version: '1' }],
  [
    'cudf 23.8.0 requires cubinlinker, which is not installed.',
    { name: 'cudf', version: '23.8.0' },
  ],
])('a complaint: %s', (line, complaint) => {
  expect(complaintIn(line)).toEqual(complaint);
});

test.each([
  'thinc 8.3.6 has requirement numpy<3,>=2, but you have numpy 1.26.4.',
  'It always requires numpy<2, but you have numpy 2.1 which is incompatible.',
  'a 1 requires numpy<2, which is incompatible.',
  `Note: ${about('a 1', ...NUMPY)}`,
  `    ${about('a 1', ...NUMPY)}`,
])('no complaint: %s', (line) => {
  expect(complaintIn(line)).toBeUndefined();
});

describe('complaints', () => {
  const ONE = about('thinc 8.2.5', ...NUMPY);
  const TWO = about('gensim 4.3.3', ...NUMPY);
  const THREE = about('numba 0.60.0', ...NUMPY);
  const MIXED = [
    about('pymc3 3.11.5', 'numpy<1.22', 'numpy 1.23.5'),
    about('pymc3 3.11.5', 'scipy<1.8.0', 'scipy 1.11.1'),
  ];
  const other = (name: string) => about(`${name} 1`, 'shapely>=2', 'shapely 1.8');
  const ABSENT = 'cudf 23.8.0 requires cubinlinker, which is not installed.';

  test.each([
    ['of several packages', [ONE, TWO], 'conflicts'],
    ['of one', [ONE], 'conflict'],
    ['of one, told twice', [ONE, ONE], 'conflict'],
    ['of none', [], 'nothing'],
    ['of others', [other('momepy')], 'nothing'],
    ['of one about something else too', MIXED, 'nothing'],
    ['in either order', MIXED.toReversed(), 'nothing'],
    ['of one beside one about others', [ONE, other('momepy')], 'conflict'],
    ['of two beside as many', [ONE, TWO, other('momepy'), ABSENT], 'conflicts'],
    ['of one among others', [ONE, other('momepy'), ABSENT], 'nothing'],
    ['of two among others', [ONE, TWO, other('a'), other('b'), other('c')], 'nothing'],
    [
      'of three among others',
      [ONE, TWO, THREE, ...'abcd'].map((x) => (x.length > 1 ? x : other(x))),
      'conflict',
    ],
  ])('%s', (_, lines, told) => {
    expect(complaintsOf(...lines).tell()).toBe(told);
  });

  test('name the packages that disagree about NumPy', () => {
    expect(complaintsOf(ONE, other('momepy'), ...MIXED).names()).toBe('thinc 8.2.5, pymc3 3.11.5');
  });

  test('name whole packages only, and keep no more than a set number', () => {
    const many = Array.from({ length: 500 }, (_, at) => about(`package-${at} 1.0`, ...NUMPY));
    const names = complaintsOf(...many).names();
    expect(names.length).toBeLessThanOrEqual(200);
    expect(names.endsWith(' 1.0')).toBe(true);
    expect(names.startsWith('package-0 1.0, package-1 1.0')).toBe(true);
  });
});
