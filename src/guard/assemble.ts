import type { GuardOptions } from './options.ts';

/** The sources of the cell, as they stand beside this file. */
export interface GuardParts {
  guard: string;
  verify: string;
  repair: string;
}

/** The last line of `guard.py`, which runs what is defined above it. */
const CALL = 'clean_slate_guard()\n';

/** JSON's strings are Python's too. */
const literal = (value: string | boolean) =>
  typeof value === 'string' ? JSON.stringify(value) : value ? 'True' : 'False';

/** Gives a setting at the head of the cell another value. Throws where the cell has no such line. */
function set(source: string, name: string, value: string | boolean): string {
  const line = new RegExp(`^(CLEAN_SLATE_${name} = )(?:'[^']*'|True|False)`, 'm');
  if (!line.test(source)) throw new Error(`guard.py has no setting CLEAN_SLATE_${name}`);
  return source.replace(line, (_, start: string) => start + literal(value));
}

/** The guard cell as it is pasted: its settings chosen, and the parts that were asked for. */
export function assembleGuard({ guard, verify, repair }: GuardParts, options: GuardOptions) {
  if (!guard.endsWith(CALL)) throw new Error('guard.py does not end with its call');
  const extras = [options.withRepair && repair, options.verify && verify].filter(Boolean);
  const whole = [guard.slice(0, -CALL.length).trimEnd(), ...extras, CALL].join('\n\n\n');
  return [
    ['STRICT', options.strict] as const,
    ['COURSE', options.course] as const,
    ['LINK', options.link] as const,
  ].reduce((source, [name, value]) => set(source, name, value), whole);
}
