import { expect, test } from 'vitest';
import { assembleGuard } from './assemble.ts';
import guard from './guard.py?raw';
import { DEFAULT_GUARD } from './options.ts';
import repair from './repair.py?raw';
import short from './short.py?raw';
import verify from './verify.py?raw';

const PARTS = { guard, short, verify, repair };
const cell = (options = {}) => assembleGuard(PARTS, { ...DEFAULT_GUARD, ...options });

test('without options it is the guard as it stands', () => {
  expect(cell()).toBe(guard.replaceAll(" = ''  #", ' = ""  #'));
});

test('the settings are the ones chosen, and stand where they stood', () => {
  const head = cell({ strict: true, course: "It's $1 $& 101", link: 'https://example.org/' });
  expect(head).toMatch(/^CLEAN_SLATE_STRICT = True {2}#/m);
  expect(head).toContain(`CLEAN_SLATE_COURSE = "It's $1 $& 101"  #`);
  expect(head).toContain('CLEAN_SLATE_LINK = "https://example.org/"  #');
  expect(head.split('\n')).toHaveLength(cell().split('\n').length);
});

test('verify comes when asked for, the repair never without it', () => {
  const calls = (options: object) => /\n{3}((?:clean_slate_\w+\(\)\n)+)$/.exec(cell(options))?.[1];
  expect(cell()).not.toMatch(/def verify|def clean_slate_repair/);
  expect(cell({ verify: true })).toContain(verify);
  expect(cell({ verify: true })).not.toContain('def clean_slate_repair');
  expect(calls({ verify: true })).toBe('clean_slate_guard()\n');
  for (const chosen of [true, false]) {
    const whole = cell({ verify: chosen, withRepair: true });
    expect(whole.split('def verify(')).toHaveLength(2);
    expect(whole).toContain(repair);
    expect(calls({ verify: chosen, withRepair: true })).toBe(
      'clean_slate_guard()\nclean_slate_after_repair()\n',
    );
  }
});

test('the short variant is its file as it stands, whatever else is chosen', () => {
  expect(cell({ variant: 'short', strict: true, verify: true, course: 'X' })).toBe(short);
});

test('a course that reads like a setting changes none', () => {
  const course = "x'\nCLEAN_SLATE_LINK = 'https://evil.example'";
  const whole = cell({ course, link: 'https://example.org/' });
  expect(whole.match(/^CLEAN_SLATE_LINK = .*$/gm)).toEqual([
    expect.stringContaining('"https://example.org/"'),
  ]);
});

test('a guard that is not built as agreed is refused', () => {
  const of = (changed: string) => () => assembleGuard({ ...PARTS, guard: changed }, DEFAULT_GUARD);
  expect(of(guard.trimEnd())).toThrow('does not end with its call');
  expect(of(guard.replace('CLEAN_SLATE_LINK = ', 'LINK = '))).toThrow('CLEAN_SLATE_LINK');
});
