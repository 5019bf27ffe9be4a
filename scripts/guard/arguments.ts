import { parseOptions } from '../lib/options.ts';
import { LONGEST_COURSE, LONGEST_LINK } from '../../src/platform/course-texts.ts';
import {
  DEFAULT_GUARD,
  parseGuardOptions,
  type GuardOptions,
  type OptionFault,
} from '../../src/guard/options.ts';

export const USAGE = 'Usage: npm run --silent guard -- [OPTION]...';

export const HELP = `${USAGE}

Prints the guard cell: one Python cell (3.9 to 3.14) that stops a notebook at
once when NumPy is broken. Paste it right after the cells that install. The --
before the options is npm's; without it npm keeps them.

  --short        at most 15 lines: compares the NumPy in memory with the one on
                 disk and no more; takes none of the options below
  --verify       with verify(), to be called at the end of the cell that
                 installs: checks NumPy and what rests on it
  --strict       a runtime that another notebook used stops the notebook too,
                 if nobody can be asked
  --course NAME  named in what the cell prints, at most ${LONGEST_COURSE} characters
  --link URL     where the course helps: https, at most ${LONGEST_LINK} characters
  --with-repair  with a repair for who types twice that they want it; brings
                 verify(). Not recommended for ML work: docs/why-no-repair.md

  --dockerfile   prints a Dockerfile instead, in which versions are locked and a
                 mix of them fails the build: docs/production.md
  --help         this text

Exit status: 0 printed, 2 the options could not be understood.`;

/** What the command was asked for; `wrong` says what is wrong with how it was asked. */
export interface Request {
  options: GuardOptions;
  dockerfile: boolean;
  help: boolean;
  wrong?: string;
}

const OPTIONS = {
  short: { type: 'boolean' },
  verify: { type: 'boolean' },
  strict: { type: 'boolean' },
  'with-repair': { type: 'boolean' },
  course: { type: 'string' },
  link: { type: 'string' },
  dockerfile: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const FAULTS: Record<OptionFault, string> = {
  'not-a-choice': 'takes no value',
  'not-text': 'needs a text',
  'too-long': 'is too long',
  characters: 'has characters that cannot be shown in one line of text',
  'not-https': 'is not an https address, such as https://example.org/help',
};

/** The options that npm took for its own, because no -- stood before them. */
const keptByNpm = (environment: Readonly<Record<string, string | undefined>>) =>
  Object.keys(OPTIONS).filter(
    (name) => (environment[`npm_config_${name.replaceAll('-', '_')}`] ?? '') !== '',
  );

function wrongWith(faults: Readonly<Record<string, OptionFault>>): string | undefined {
  const [first] = Object.entries(faults);
  return first && `--${first[0]} ${FAULTS[first[1]]}`;
}

const isSet = (choices: object) =>
  Object.values(choices).some((value: unknown) => value !== undefined);

/** Reads the command's arguments; npm's part of the environment tells which of them it kept. */
export function readArguments(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = {},
): Request {
  const nothing: Request = { options: DEFAULT_GUARD, dockerfile: false, help: false };
  const [kept] = keptByNpm(environment);
  if (kept) return { ...nothing, wrong: `npm kept --${kept} for itself; write -- before it` };
  const parsed = parseOptions({ args: [...words], options: OPTIONS });
  if (parsed.words === undefined) return { ...nothing, wrong: parsed.wrong };
  const {
    'with-repair': withRepair,
    short,
    dockerfile = false,
    help = false,
    ...rest
  } = parsed.words.values;
  const settings = { ...rest, withRepair };
  const chosen = { ...settings, variant: short ? 'short' : undefined };
  const { options, faults } = parseGuardOptions(chosen);
  const wrong =
    wrongWith(faults) ??
    (dockerfile && isSet(chosen)
      ? '--dockerfile stands alone: it is not about the cell'
      : undefined) ??
    (short && isSet(settings) ? '--short stands alone: that cell has no options' : undefined);
  return { options, dockerfile, help, ...(wrong && { wrong }) };
}
