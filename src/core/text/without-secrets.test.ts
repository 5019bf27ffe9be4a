import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLANTED, plantedIn } from '../ledger/planted.fixture.ts';
import { scan } from '../reading/scan.ts';
import type { Fixture } from '../signatures/fixture.ts';
import { withoutSecrets } from './without-secrets.ts';

const P = PLANTED;

describe('what is blanked', () => {
  test.each([
    ['https://bob:word@example.org/simple', 'https://example.org/simple'],
    ['https://example.org/x?sig=abc#part', 'https://example.org/x?…'],
    ['git+ssh://git@example.org/a/b.git@v1', 'git+ssh://example.org/a/b.git@v1'],
    ['postgres://bob:word@db', 'postgres://db'],
    ['https://bob:wor', 'https://bob:…'],
    ['http://localhost:8888/x', 'http://localhost:8888/x'],
    [`key ${P.openai}.`, 'key ….'],
    [`(${P.huggingFace})`, '(…)'],
    [`${P.gitHub} and ${P.google}`, '… and …'],
    [`id=${P.amazon}`, 'id=…'],
    [`Authorization: Bearer ${P.bearer}`, 'Authorization: Bearer …'],
    ['Authorization: Basic Ym9iOndvcmQ=', 'Authorization: Basic …'],
    [`token=${P.query}, x`, 'token=…, x'],
    [`password: hunter2hunter2`, 'password: …'],
    ['{"api_key": "abcd1234efgh"}', '{"api_key": "…"}'],
    ['AccountKey=abc/def==;x', 'AccountKey=…;x'],
    ["password='it is'", "password='…'"],
    ['token: key=abc', 'token: key=…'],
    ['login --token abcdefgh', 'login --token …'],
    [`wandb: ${P.weights}`, 'wandb: …'],
    ['A1b2C3d4E5f6G7h8I9j0K1l2M3', '…'],
    [`ask ${P.mail}.`, 'ask ….'],
    ['/home/bob/lib/numpy', '/home/…/lib/numpy'],
    ["in '/Users/bob'", "in '/Users/…'"],
    ['C:\\Users\\Bob Smith\\lib', 'C:\\Users\\…\\lib'],
    ['C:/Users/bob/lib', 'C:/Users/…/lib'],
    ['-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----', '…'],
  ])('%s is %s', (text, blanked) => {
    expect(withoutSecrets(text)).toBe(blanked);
  });

  const names = Object.keys(P).filter((name) => !['comment', 'password', 'home'].includes(name));
  const secret = fc.constantFrom(...names.map((name) => P[name as keyof typeof P]));
  const mark = fc.constantFrom(' ', '"', "'", '=', ': ', '(', '\n', '/', '<', ',');

  test('every known shape, wherever it stands', () => {
    const shapes = secret.filter((each) => each !== P.query);
    fc.assert(
      fc.property(fc.string(), mark, shapes, mark, fc.string(), (before, a, each, b, after) => {
        expect(plantedIn(withoutSecrets(`${before}${a}${each}${b}${after}`))).toEqual([]);
      }),
      { numRuns: 5_000 },
    );
  });

  test('once is enough, and nothing grows', () => {
    const part = fc.oneof(
      fc.string(),
      secret,
      mark,
      fc.constantFrom('token', 'key=', 'https://', '@', '/home/', '?', 'Bearer '),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const once = withoutSecrets(text);
        expect(once.length).toBeLessThanOrEqual(text.length);
        expect(withoutSecrets(once)).toBe(once);
      }),
      { numRuns: 10_000 },
    );
  });
});

test('of what the signatures are recognised by nothing is blanked', () => {
  const fixtures = Object.values(
    import.meta.glob<{ fixtures: Fixture[] }>('../signatures/*.fixture.ts', { eager: true }),
  ).flatMap((module) => module.fixtures);
  const excerpts = fixtures
    .flatMap(({ text, kind }) => scan(text, kind))
    .map(({ excerpt }) => excerpt);
  expect(excerpts.length).toBeGreaterThan(100);
  const blanked = excerpts.filter((excerpt) =>
    excerpt.replaceAll(/[\\/](?:home|Users)[\\/]…/g, '').includes('…'),
  );
  expect(blanked).toEqual([]);
});

test.each([
  "ImportError: cannot import name '_center' from 'numpy._core.umath' (/usr/local/lib/python3.12/dist-packages/numpy/_core/umath.py)",
  "KeyError: 'numpy.core.multiarray'",
  "TypeError: 'token' is an invalid keyword argument for this function",
  'ImportError: undefined symbol: _ZN3c1015SmallVectorBaseIjE8grow_podEPvmmABCDEFG123',
  '_multiarray_umath.cpython-312-x86_64-linux-gnu.so: cannot open shared object file',
  'numpy-2.3.5-cp312-cp312-manylinux_2_27_x86_64.manylinux_2_28_x86_64.whl',
  'Successfully installed numpy-2.3.5 opencv-python-headless-4.11.0.86',
  'ModuleNotFoundError: No module named numpy.core._multiarray_umath_AbstractNamedThing1',
  'at https://numpy.org/devdocs/user/troubleshooting-importerror.html#c-api-incompatibility for',
  'module compiled against ABI version 0x1000009 but this version of numpy is 0x2000000',
])('what NumPy and installers say stays: %s', (line) => {
  expect(withoutSecrets(line)).toBe(line);
});
