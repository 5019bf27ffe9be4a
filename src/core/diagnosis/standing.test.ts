import { describe, expect, test } from 'vitest';
import { findInstalls } from '../installs/install-command.ts';
import type { Happening, RuntimeEvent } from '../ledger/events.ts';
import { guarded, saw, sighting, stale } from '../ledger/happenings.fixture.ts';
import { kernelOf, replay } from '../ledger/ledger.ts';
import type { Session } from '../ledger/session.ts';
import { diskSwapIn, standingIn, swapIn } from './swaps.ts';

const cell = (ordinal: number) => ({ id: `c${ordinal}`, ordinal });

const swap = (toVersion?: string, fromVersion?: string) =>
  sighting({
    signature: 'pip-replaced',
    fault: 'replaced',
    excerpt: `${fromVersion} to ${toVersion}`,
    facts: { ...(fromVersion && { fromVersion }), ...(toVersion && { toVersion }) },
  });

const ran = (ordinal: number, source: string, run = 'r'): Happening => ({
  type: 'installs-run',
  cell: cell(ordinal),
  run,
  commands: findInstalls(source),
});

/** A session in which these have happened, a second after each other, from second 1. */
function sessionAfter(...happenings: Happening[]): Session {
  const events = happenings.map((happening, index): RuntimeEvent => ({
    id: `e${index}`,
    at: (index + 1) * 1_000,
    tab: 1,
    notebook: 'n',
    ...happening,
  }));
  return kernelOf(replay('m-s-1', events), 'n').session;
}

const signatures = (session: Session) => standingIn(session).map(({ signature }) => signature);

describe('what a session saw still counts', () => {
  test('an install that replaced NumPy, and what failed', () => {
    const session = sessionAfter(saw(1, swap('1.26.4', '2.0.2')), saw(3, stale));
    expect(signatures(session)).toEqual(['pip-replaced', 'internal-name-missing']);
  });

  test('but no install that came to nothing', () => {
    const session = sessionAfter(
      saw(1, swap('1.26.4', '2.0.2')),
      saw(2, swap('2.0.2', '1.26.4')),
      saw(3, stale),
    );
    expect(signatures(session)).toEqual(['internal-name-missing']);
  });

  test('nor one into another place, beside one that counts', () => {
    const session = sessionAfter(
      ran(1, '!pip install --target lib numpy'),
      saw(1, swap('1.26.4')),
      saw(2, swap('2.3.5')),
    );
    expect(standingIn(session).map(({ facts }) => facts.toVersion)).toEqual(['2.3.5']);
  });
});

describe('an install into another place', () => {
  const elsewhere = '!pip install --target lib numpy==1.26.4';

  test.each([
    ['replaces nothing', [ran(1, elsewhere), saw(1, swap('1.26.4'))], false],
    [
      'is reported by its log where that has removed a NumPy',
      [ran(1, elsewhere), saw(1, swap('1.26.4', '2.0.2'))],
      true,
    ],
    [
      'of another run tells nothing of this one',
      [ran(1, elsewhere, 'x'), saw(1, swap('1.26.4'))],
      true,
    ],
    [
      'beside one in its own place may have been that',
      [ran(1, `${elsewhere}\n!pip install numpy==1.26.4`), saw(1, swap('1.26.4'))],
      true,
    ],
    ['is no other command', [ran(1, 'import numpy'), saw(1, swap('1.26.4'))], true],
  ] as [string, Happening[], boolean][])('%s', (_, happenings, isSwap) => {
    expect(swapIn(sessionAfter(...happenings)) !== undefined).toBe(isSwap);
  });
});

describe('of several installs', () => {
  test('the last that says its version is reported', () => {
    const session = sessionAfter(saw(1, swap('1.26.4', '2.0.2')), saw(2, swap()));
    expect(diskSwapIn(session)?.facts.toVersion).toBe('1.26.4');
  });

  test('the last one is, where none says it', () => {
    const [first, second] = [swap(), { ...swap(), excerpt: 'other', line: 9 }];
    const session = sessionAfter(saw(1, first), saw(2, second));
    expect(diskSwapIn(session)?.cell.ordinal).toBe(2);
  });

  test('those up to a moment count, that moment with them', () => {
    const session = sessionAfter(saw(1, swap('1.26.4', '2.0.2')), saw(2, swap('2.3.5', '1.26.4')));
    expect(diskSwapIn(session, 999)).toBeUndefined();
    expect(diskSwapIn(session, 1_000)?.facts.toVersion).toBe('1.26.4');
    expect(diskSwapIn(session, 2_000)?.facts.toVersion).toBe('2.3.5');
  });
});

describe('what a guard cell says is loaded', () => {
  const told = (loaded: string): Happening => ({
    type: 'guard-told',
    cell: cell(2),
    run: 'r',
    report: {
      loaded,
      disk: '1.26.4',
      python: '3.12.12',
      verdict: 'healthy',
      evidence: [],
      others: [],
    },
  });

  test.each([
    ['1.26.4', false],
    ['2.0.2', true],
    ['none', true],
  ])('%s: a replacement by that very version counts: %s', (loaded, isSwap) => {
    const session = sessionAfter(saw(1, swap('1.26.4', '2.0.2')), told(loaded));
    expect(swapIn(session) !== undefined).toBe(isSwap);
  });

  test('is no install', () => {
    expect(diskSwapIn(sessionAfter(saw(2, guarded), told('1.26.4')))).toBeUndefined();
  });
});
