import { readCourse, readHelpLink, type Parsed, type TextFault } from '../platform/course-texts.ts';

/** The whole cell, or one of at most 15 lines that looks at less and has no other options. */
export const GUARD_VARIANTS = ['full', 'short'] as const;
export type GuardVariant = (typeof GUARD_VARIANTS)[number];

/** What can be chosen of the guard cell. */
export interface GuardOptions {
  variant: GuardVariant;
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
  variant: 'full',
  verify: false,
  strict: false,
  withRepair: false,
  course: '',
  link: '',
};

/** Why an option cannot be used. */
export type OptionFault = 'not-a-choice' | TextFault;

export interface ParsedGuardOptions {
  /** What can be used; every other option has its default. */
  options: GuardOptions;
  /** What cannot, each with the reason. */
  faults: Partial<Record<keyof GuardOptions, OptionFault>>;
}

const choice = (value: unknown): Parsed<boolean, OptionFault> =>
  typeof value === 'boolean' ? { value } : { fault: 'not-a-choice' };

function variantIn(value: unknown): Parsed<GuardVariant, OptionFault> {
  const variant = GUARD_VARIANTS.find((known) => known === value);
  return variant ? { value: variant } : { fault: 'not-a-choice' };
}

const PARSERS: {
  [K in keyof GuardOptions]: (value: unknown) => Parsed<GuardOptions[K], OptionFault>;
} = {
  variant: variantIn,
  verify: choice,
  strict: choice,
  withRepair: choice,
  course: readCourse,
  link: readHelpLink,
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
