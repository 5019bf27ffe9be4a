import { withoutSecrets } from '../../text/without-secrets.ts';
import type { Arguments } from './arguments.ts';
import { isHeld } from './loaded-version.ts';
import { isPackageName, isVersionSpec, type Requirement } from './requirement.ts';

/** Stands where something was that nobody needs: an address, a path, a value. */
const LEFT_OUT = '…';
const MAX_TEXT = 300;

/** Options without a value that decide what an install does, by the word that is kept for them. */
const FLAGS: readonly (readonly [kept: string, ...names: string[]])[] = [
  ['-q', 'q', 'quiet'],
  ['--json', 'json'],
  ['-U', 'U', 'upgrade'],
  ['--force-reinstall', 'force-reinstall'],
  ['--reinstall', 'reinstall'],
  ['-I', 'I', 'ignore-installed'],
  ['--no-deps', 'no-deps'],
  ['--pre', 'pre'],
  ['--user', 'user'],
  ['--update-deps', 'update-deps'],
  ['--all', 'all'],
];
/** Options that say where to, of which the value says more than is needed. */
const PLACES = ['t', 'target', 'prefix', 'root', 'python', 'p', 'n', 'name'];
const FILE = /^[\w.-]{1,60}\.(?:txt|in|toml|lock|ya?ml)$/;
const STRATEGIES = new Set(['eager', 'only-if-needed', 'to-satisfy-only']);

const isKept = (word: string) => withoutSecrets(word) === word;

const dashed = (name: string) => (name.length > 1 ? `--${name}` : `-${name}`);

/** A file's name without its folder or address, where it is nothing but the name of a list. */
export function fileName(value: string): string {
  const name = value.split(/[?#]/, 1)[0]?.split(/[\\/]/).at(-1) ?? '';
  return FILE.test(name) && isKept(name) ? name : LEFT_OUT;
}

/** A requirement as its name and its version; what is neither is left out. */
export function requirementWords(requirement: Requirement): string {
  const { name, spec, isDoubtful } = requirement;
  if (isHeld(requirement)) return `numpy${spec}`;
  if (isDoubtful && name !== 'numpy' && !isVersionSpec(spec)) return LEFT_OUT;
  if (name === 'project-folder') return `./${LEFT_OUT}`;
  if (name === undefined || !isPackageName(name) || !isKept(name)) return LEFT_OUT;
  if (spec === 'any') return `-P ${name}`;
  if (spec === '@') return `${name} @ ${LEFT_OUT}`;
  const operator = /^[=<>!~]{1,3}/.exec(spec)?.[0];
  if (!operator) return name;
  const word = `${name}${isVersionSpec(spec) ? spec : `${operator}${LEFT_OUT}`}`;
  // A shell would read what follows as a file.
  return /[<>*]/.test(word) ? `"${word}"` : word;
}

/**
 * The words of a command that are kept, from its verb on: what of its options decides what it does, and
 * the packages with their versions. `files` are the options that name a list. No address, path or value of
 * another option is among them.
 */
export function keptWords(
  verb: string,
  { options, values }: Pick<Arguments, 'options' | 'values'>,
  requirements: readonly Requirement[],
  files: readonly string[],
): string[] {
  const flags = FLAGS.flatMap(([kept, ...names]) =>
    names.some((name) => options.has(name)) ? [kept] : [],
  );
  const given = (names: readonly string[]) => names.filter((name) => values.has(name));
  const strategy = values.get('upgrade-strategy') ?? '';
  return [
    verb,
    ...flags,
    ...(STRATEGIES.has(strategy) ? [`--upgrade-strategy ${strategy}`] : []),
    ...given(PLACES).map((name) => `${dashed(name)} ${LEFT_OUT}`),
    ...given(files).map((name) => `${dashed(name)} ${fileName(values.get(name) ?? '')}`),
    ...requirements.slice(0, MAX_TEXT).map((requirement) => requirementWords(requirement)),
  ];
}

/** The words as one line of at most 300 characters, cut between two of them. */
export function joined(words: readonly string[]): string {
  let text = '';
  for (const word of words) {
    if (text.length + word.length >= MAX_TEXT) break;
    text = text === '' ? word : `${text} ${word}`;
  }
  return text;
}
