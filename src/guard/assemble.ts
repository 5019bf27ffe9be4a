import type { GuardOptions } from './options.ts';

/** The sources of the cell, as they stand beside this file. */
export interface GuardParts {
  guard: string;
  short: string;
  verify: string;
  repair: string;
}

/** The last line of `guard.py`, which runs what is defined above it. */
const CALL = 'clean_slate_guard()\n';

/** Where NumPy was repaired before: `verify()` judges it, once the guard has nothing to say. */
const AFTER_REPAIR = 'clean_slate_after_repair()\n';

/** What cannot be seen, or steers what shows it, is written by its number. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu;

function numbered(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  return code > 0xff_ff ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
}

/** JSON's strings are Python's too. */
const literal = (value: string | boolean) =>
  typeof value === 'string'
    ? JSON.stringify(value).replace(UNSEEN, numbered)
    : value
      ? 'True'
      : 'False';

/** Gives a setting at the head of the cell another value. Throws where the cell has no such line. */
function set(source: string, name: string, value: string | boolean): string {
  const line = new RegExp(`^(CLEAN_SLATE_${name} = )(?:'[^'\\n]*'|True|False)`, 'm');
  if (!line.test(source)) throw new Error(`guard.py has no setting CLEAN_SLATE_${name}`);
  return source.replace(line, (_, start: string) => start + literal(value));
}

/**
 * The guard cell as it is pasted: its settings chosen, and the parts that were asked for. What is
 * repaired must be verified, so the repair brings `verify()` with it. The short variant has no room for
 * settings or parts: it is `short.py` as it stands. The options are taken as they are;
 * `parseGuardOptions` makes them from anything. Throws where `guard.py` is not built as agreed.
 */
export function assembleGuard(parts: GuardParts, options: GuardOptions): string {
  const { guard, short, verify, repair } = parts;
  if (options.variant === 'short') return short;
  if (!guard.endsWith(CALL)) throw new Error('guard.py does not end with its call');
  const settings = [
    ['STRICT', options.strict],
    ['COURSE', options.course],
    ['LINK', options.link],
  ] as const;
  let head = guard.slice(0, -CALL.length).trimEnd();
  for (const [name, value] of settings) head = set(head, name, value);
  const pieces = [
    head,
    ...(options.withRepair ? [repair.trimEnd()] : []),
    ...(options.verify || options.withRepair ? [verify.trimEnd()] : []),
  ];
  const calls = options.withRepair ? CALL + AFTER_REPAIR : CALL;
  // Alone it is `guard.py` as it stands, which is kept short.
  return pieces.length === 1 ? `${head}\n${calls}` : `${pieces.join('\n\n\n')}\n\n\n${calls}`;
}
