import { CONDA_VALUED, PIP_VALUED, readArguments, type Arguments } from './arguments.ts';
import { fileName, keptWords } from './kept-words.ts';
import type { Program } from './installer.ts';
import { readRequirement, type Requirement } from './requirement.ts';

/** What one call of an installer asks for. */
export interface Invocation {
  verb: 'install' | 'uninstall';
  requirements: Requirement[];
  /** The lists of requirements that it reads. */
  files: readonly string[];
  /** The lists that it takes versions from, of what it installs anyway. */
  constraints: readonly string[];
  /** Newer or other versions are wanted even where the present ones would do. */
  isUpgrade: boolean;
  /** The packages that a package needs are replaced with it. */
  replacesNeeded: boolean;
  isQuiet: boolean;
  /** Into a folder or an environment of its own. */
  isElsewhere: boolean;
  /** What is kept of its words, from the verb on. */
  kept: readonly string[];
}

const INSTALLING = new Set(['install', 'sync', 'update', 'upgrade', 'uninstall', 'remove']);
const REMOVING = new Set(['uninstall', 'remove']);
/** Nothing is installed where one of these stands. */
const IDLE = ['dry-run', 'help', 'h', 'download', 'download-only', 'version'];
const ELSEWHERE = ['t', 'target', 'prefix', 'root', 'user', 'python'];
const CONDA_ELSEWHERE = ['n', 'name', 'p', 'prefix'];
const PIP_FILES = ['r', 'requirement', 'requirements'];
const CONDA_FILES = ['f', 'file'];
const CONSTRAINTS = ['c', 'constraint', 'constraints'];
const REINSTALLING = ['force-reinstall', 'reinstall', 'I', 'ignore-installed'];

const hasAny = (options: ReadonlySet<string>, names: readonly string[]) =>
  names.some((name) => options.has(name));

const valuesOf = ({ given }: Arguments, names: readonly string[]) =>
  given.flatMap(([name, value]) => (names.includes(name) ? [value] : []));

/** `numpy @ https://...` without quotes comes as three words. */
const joinedAddresses = (words: readonly string[]) =>
  words.join('\0').replaceAll('\0@\0', ' @ ').split('\0');

function requirementsOf({ rest, values, doubtful }: Arguments): Requirement[] {
  const editable = values.get('e') ?? values.get('editable');
  const upgraded =
    values.get('P') ?? values.get('upgrade-package') ?? values.get('reinstall-package');
  const words = joinedAddresses([...rest, ...(editable ? [editable] : [])]);
  return [
    ...words
      .filter((word) => word !== '')
      .map((word) => readRequirement(word, doubtful.has(word.split(' @ ', 1)[0] ?? ''))),
    ...(upgraded ? [{ name: upgraded.toLowerCase(), spec: 'any' }] : []),
  ];
}

function readPip(program: Program): Invocation | undefined {
  const before = readArguments(program.words, PIP_VALUED, () => true);
  const [first = '', ...after] = before.rest;
  const isUv = program.tool === 'uv';
  const [verb = '', ...words] = isUv && first === 'pip' ? after : isUv ? [] : [first, ...after];
  const given = readArguments(words, PIP_VALUED);
  const options = new Set([...before.options, ...given.options]);
  if (!INSTALLING.has(verb) || hasAny(options, IDLE)) return undefined;
  const isEager = given.values.get('upgrade-strategy') === 'eager';
  const isReinstall = hasAny(options, REINSTALLING);
  const isNewer = hasAny(options, ['U', 'upgrade']);
  const isOfFiles = verb === 'sync';
  const requirements = isOfFiles ? [] : requirementsOf(given);
  const values = new Map([...before.values, ...given.values]);
  return {
    verb: REMOVING.has(verb) ? 'uninstall' : 'install',
    requirements,
    kept: [
      ...(isUv ? ['pip'] : []),
      ...keptWords(verb, { options, values }, requirements, PIP_FILES),
      ...(isOfFiles ? given.rest.map((word) => fileName(word)) : []),
    ],
    files: isOfFiles ? given.rest : valuesOf(given, PIP_FILES),
    constraints: valuesOf(given, CONSTRAINTS),
    isUpgrade: isReinstall || isNewer,
    // uv upgrades what is needed as well, pip only if it is asked to.
    replacesNeeded: !options.has('no-deps') && (isReinstall || (isNewer && (isEager || isUv))),
    isQuiet: hasAny(options, ['q', 'quiet']),
    isElsewhere: program.isElsewhere || hasAny(options, isUv ? [...ELSEWHERE, 'p'] : ELSEWHERE),
  };
}

function readConda(program: Program): Invocation | undefined {
  const given = readArguments(program.words, CONDA_VALUED);
  const { options } = given;
  const [verb = '', ...rest] = given.rest;
  if (!INSTALLING.has(verb) || hasAny(options, [...IDLE, 'd'])) return undefined;
  const requirements = requirementsOf({ ...given, rest });
  return {
    verb: REMOVING.has(verb) ? 'uninstall' : 'install',
    requirements,
    kept: keptWords(verb, given, requirements, CONDA_FILES),
    files: valuesOf(given, CONDA_FILES),
    constraints: [],
    isUpgrade: verb === 'update' || verb === 'upgrade' || options.has('force-reinstall'),
    replacesNeeded: options.has('update-deps') || options.has('all'),
    isQuiet: options.has('json'),
    isElsewhere: program.isElsewhere || hasAny(options, CONDA_ELSEWHERE),
  };
}

/** Reads an installer's command line; undefined if it installs and removes nothing. */
export function readInvocation(program: Program): Invocation | undefined {
  if (program.tool === 'other') return undefined;
  const isConda = program.tool === 'conda' || program.tool === 'mamba';
  return isConda ? readConda(program) : readPip(program);
}
