import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayConcernNumPy } from '../text/may-concern.ts';
import { guardLineIn, isAbout } from './guard-line.ts';
import { runtimeInGuard } from '../runtime/runtime-id.ts';

const OPENING = 'Clean Slate guard: ';
const HEALTHY = 'NumPy 2.0.2, disk 2.0.2, Python 3.11.7, verdict healthy';
const STALE =
  'NumPy 2.0.2, disk 2.3.5, Python 3.12.3, verdict corrupted, kind stale-memory, evidence version+mapped';
const WHOLE = `${STALE}, others torch+scikit-image, runtime m-s-2yhmmtsbsht2x`;
const read = (fields: string) => guardLineIn(OPENING + fields);

describe('a line of the guard cell', () => {
  test('is read with all its fields', () => {
    expect(read(WHOLE)).toEqual({
      loaded: '2.0.2',
      disk: '2.3.5',
      python: '3.12.3',
      verdict: 'corrupted',
      kind: 'stale-memory',
      evidence: ['version', 'mapped'],
      others: ['torch', 'scikit-image'],
      runtime: 'm-s-2yhmmtsbsht2x',
    });
    expect(mayConcernNumPy(OPENING + WHOLE)).toBe(true);
  });

  test.each([
    HEALTHY,
    'NumPy none, disk none, Python 3.11.7, verdict healthy',
    'NumPy 2.0.2, disk unknown, Python 3.14.0rc1, verdict reused, others torch',
    'NumPy 2.0.2+cu12, disk 2.0.2, Python 3.11.7, verdict healthy',
    'NumPy 2.0.2, disk 2.0.2, Python 3.12.3, verdict corrupted, kind stale-memory, evidence mapped',
    'NumPy 2.0.2, disk 2.0.2+2.3.5, Python 3.12.3, verdict corrupted, kind broken-install, evidence metadata',
    'NumPy none, disk 2.3.5, Python 3.12.3, verdict corrupted, kind broken-install, evidence crash',
    'NumPy 2.3.5, disk 2.3.5, Python 3.12.3, verdict corrupted, kind disk-conflict, evidence shadowed',
  ])('is read: %s', (fields) => expect(read(fields)).toBeDefined());

  test.each([
    ['versions that are the same, said to differ', STALE.replace('2.3.5', '2.0.2')],
    ['versions that differ, said to be healthy', HEALTHY.replace('disk 2.0.2', 'disk 2.3.5')],
    ['a disk that is not known, said to differ', STALE.replace('2.3.5', 'unknown')],
    ['no NumPy in memory, said to be stale', STALE.replace('NumPy 2.0.2', 'NumPy none')],
    ['stale memory for reasons of the disk', STALE.replace('version+mapped', 'imports')],
    ['a disk conflict for reasons of memory', STALE.replace('stale-memory', 'disk-conflict')],
    ['a broken install for reasons of memory', STALE.replace('stale-memory', 'broken-install')],
    ['a verdict without a kind', STALE.replace(', kind stale-memory', '')],
    ['a verdict without evidence', STALE.replace(', evidence version+mapped', '')],
    ['a healthy verdict with evidence', `${HEALTHY}, kind stale-memory, evidence mapped`],
    ['a reused verdict with a kind', STALE.replace('corrupted', 'reused')],
    ['an unknown verdict', HEALTHY.replace('healthy', 'splendid')],
    ['an unknown kind', STALE.replace('stale-memory', 'replaced')],
    ['unknown evidence', STALE.replace('mapped', 'hearsay')],
    ['the same evidence twice', STALE.replace('mapped', 'version')],
    ['empty evidence', STALE.replace('version+mapped', '')],
    ['HTML in a version', STALE.replace('2.3.5', '<b>2</b>')],
    ['a version that is too long', STALE.replace('NumPy 2', `NumPy ${'2'.repeat(40)}`)],
    ['an empty version', STALE.replace('NumPy 2.0.2', 'NumPy ')],
    ['too many others', `${STALE}, others a+b+c+d+e+f+g+h+i`],
    ['another package that is none', `${STALE}, others a/b`],
    ['a runtime with a token', `${STALE}, runtime m-s-1?token=SECRET`],
    ['a runtime of its own', `${STALE}, runtime localhost:8888`],
    ['a field twice', `${HEALTHY}, verdict healthy`],
    ['fields in another order', 'disk 2.0.2, NumPy 2.0.2, Python 3.11.7, verdict healthy'],
    ['a field that is none', `${HEALTHY}, mood good`],
    ['a field that is an object key', `${HEALTHY}, constructor x`],
    ['no verdict', 'NumPy 2.0.2, disk 2.0.2, Python 3.11.7'],
    ['the old short line', 'NumPy 2.0.2, runtime m-s-2yhmmtsbsht2x'],
    ['a comma at the end', `${HEALTHY}, `],
    ['more words', `${HEALTHY} indeed`],
  ])('says nothing with %s', (_, fields) => expect(read(fields)).toBeUndefined());

  test('says nothing elsewhere in a line', () => {
    expect(guardLineIn(` ${OPENING}${HEALTHY}`)).toBeUndefined();
    expect(guardLineIn(`print('${OPENING}${HEALTHY}')`)).toBeUndefined();
    expect(guardLineIn('')).toBeUndefined();
  });

  test('is bounded', () => {
    for (const part of ['2', ', ', '+', 'others a', ', others a'])
      expect(read(`${HEALTHY}${part.repeat(1_000_000)}`)).toBeUndefined();
    const longest = `NumPy ${'1'.repeat(40)}, disk ${'2'.repeat(200)}, Python ${'3'.repeat(40)}, verdict corrupted, kind broken-install, evidence version+mapped+imports+crash+metadata+shadowed, others ${Array.from({ length: 8 }, (_, index) => `${index}`.padEnd(40, 'a')).join('+')}, runtime tpu-${'s'.repeat(80)}`;
    expect(read(longest)).toBeDefined();
    expect(runtimeInGuard(OPENING + longest)).toBe(`tpu-${'s'.repeat(80)}`);
  });

  test('whatever is in it, a fault has what supports it', () => {
    const word = (...words: string[]) => fc.constantFrom(...words, '', 'x', '<b>');
    const list = (...words: string[]) =>
      fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((some) => some.join('+'));
    const version = word('2.0.2', '2.3.5', 'none', 'unknown', '2.0.2+2.3.5');
    const field = (name: string, value: fc.Arbitrary<string>) =>
      fc.oneof({ weight: 5, arbitrary: value.map((text) => `, ${name} ${text}`) }, fc.constant(''));
    const fields = fc.tuple(
      version.map((text) => `NumPy ${text}`),
      field('disk', version),
      field('Python', word('3.12.3')),
      field('verdict', word('healthy', 'reused', 'corrupted', 'corrupted')),
      field('kind', word('stale-memory', 'disk-conflict', 'broken-install')),
      field('evidence', list('version', 'mapped', 'imports', 'crash', 'metadata', 'shadowed')),
    );
    fc.assert(
      fc.property(fields, (parts) => {
        const report = read(parts.join(''));
        if (!report) return;
        const { verdict, kind, evidence, loaded, disk } = report;
        expect(verdict === 'corrupted').toBe(kind !== undefined);
        expect(verdict === 'corrupted').toBe(evidence.length > 0);
        if (evidence.includes('version')) expect(loaded).not.toBe(disk);
        const isOfMemory = (each: string) => each === 'version' || each === 'mapped';
        if (kind === 'stale-memory') expect(evidence.some(isOfMemory)).toBe(true);
        else if (kind) expect(evidence.every(isOfMemory)).toBe(false);
      }),
      { numRuns: 5_000 },
    );
  });
});

test.each([
  ['m-s-1abc', undefined, true],
  ['m-s-1abc', 'm-s-1abc', true],
  ['m-s-1abc-b', 'm-s-1abc', true],
  ['m-s-1abcd', 'm-s-1abc', false],
  ['m-s-1abc-bc', 'm-s-1abc', false],
  ['notebook/drive/1', 'm-s-1abc', true],
  ['localhost:8888', 'm-s-1abc', false],
  ['localhost:8888', undefined, true],
])('on %s, a line of %s is about it: %s', (runtime, told, expected) => {
  const report = read(told ? `${HEALTHY}, runtime ${told}` : HEALTHY)!;
  expect(isAbout(report, runtime)).toBe(expected);
});

test.each([
  [OPENING + WHOLE, 'm-s-2yhmmtsbsht2x'],
  [`a\n${OPENING}${HEALTHY}, runtime gpu-t4-s-kkb-1\nb`, 'gpu-t4-s-kkb-1'],
])('%j tells the runtime', (text, runtime) => expect(runtimeInGuard(text)).toBe(runtime));

test.each([
  OPENING + HEALTHY,
  `${OPENING}${HEALTHY}, runtime localhost:8888`,
  `${OPENING}${HEALTHY}, runtime m-s-1?token=SECRET`,
  `print("${OPENING}${HEALTHY}, runtime m-s-2yhmmtsbsht2x")`,
  `${OPENING}${HEALTHY}, runtime m-${'s'.repeat(99)}`,
  `${OPENING}NumPy ${'2'.repeat(2_000)}, runtime m-s-2yhmmtsbsht2x`,
])('%j tells no runtime', (text) => expect(runtimeInGuard(text)).toBeUndefined());
