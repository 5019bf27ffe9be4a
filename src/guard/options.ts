/** What can be chosen of the guard cell. */
export interface GuardOptions {
  /** With `verify()`, for the end of the cell that installs. */
  verify: boolean;
  /** A reused runtime stops the notebook too where nobody can be asked. */
  strict: boolean;
  /** With the repair that asks twice; off everywhere by default. */
  withRepair: boolean;
  /** Named in what the cell prints, at most 100 characters; empty for none. */
  course: string;
  /** An https address where the course helps, at most 500 characters; empty for none. */
  link: string;
}

export const DEFAULT_GUARD: GuardOptions = {
  verify: false,
  strict: false,
  withRepair: false,
  course: '',
  link: '',
};

export const LONGEST_COURSE = 100;
export const LONGEST_LINK = 500;

/** Why an option cannot be used. */
export type OptionFault = 'not-a-choice' | 'not-text' | 'too-long' | 'characters' | 'not-https';

export interface ParsedGuardOptions {
  /** What can be used; every other option has its default. */
  options: GuardOptions;
  /** What cannot, each with the reason. */
  faults: Partial<Record<keyof GuardOptions, OptionFault>>;
}

/** Control characters, line ends, halves of characters, and what turns the direction of a text. */
const NOT_IN_A_NAME = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/u;

type Parsed<T> = { value: T } | { fault: OptionFault };

const choice = (value: unknown): Parsed<boolean> =>
  typeof value === 'boolean' ? { value } : { fault: 'not-a-choice' };

function courseName(given: unknown): Parsed<string> {
  if (typeof given !== 'string') return { fault: 'not-text' };
  const value = given.trim();
  // Spread only what is short, for it may come from an address.
  if (value.length > 2 * LONGEST_COURSE || [...value].length > LONGEST_COURSE) {
    return { fault: 'too-long' };
  }
  return NOT_IN_A_NAME.test(value) ? { fault: 'characters' } : { value };
}

function helpLink(given: unknown): Parsed<string> {
  if (typeof given !== 'string') return { fault: 'not-text' };
  const written = given.trim();
  if (written === '') return { value: '' };
  if (written.length > LONGEST_LINK) return { fault: 'too-long' };
  if (NOT_IN_A_NAME.test(written)) return { fault: 'characters' };
  if (!/^https:\/\//i.test(written) || !URL.canParse(written)) return { fault: 'not-https' };
  const { href, username, password } = new URL(written);
  // What looks like a host before an @ is a name: such a link shows one place and leads to another.
  if (username !== '' || password !== '') return { fault: 'not-https' };
  return href.length > LONGEST_LINK ? { fault: 'too-long' } : { value: href };
}

const PARSERS: { [K in keyof GuardOptions]: (value: unknown) => Parsed<GuardOptions[K]> } = {
  verify: choice,
  strict: choice,
  withRepair: choice,
  course: courseName,
  link: helpLink,
};

/**
 * Reads options from anything: each by itself, so that one that cannot be used leaves the others. An
 * absent option has its default; unknown ones are passed over.
 */
export function parseGuardOptions(given: unknown): ParsedGuardOptions {
  const values = new Map(Object.entries(typeof given === 'object' && given !== null ? given : {}));
  const options: GuardOptions = { ...DEFAULT_GUARD };
  const faults: ParsedGuardOptions['faults'] = {};
  function take<K extends keyof GuardOptions>(name: K): void {
    const value = values.get(name);
    if (value === undefined) return;
    const parsed = PARSERS[name](value);
    if ('fault' in parsed) faults[name] = parsed.fault;
    else options[name] = parsed.value;
  }
  for (const name of Object.keys(PARSERS)) take(name as keyof GuardOptions);
  return { options, faults };
}
