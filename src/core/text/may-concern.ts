// Runs on every page and in every output frame, so it stays a few literals.

/** `umpy` also finds what pip leaves of a half-removed NumPy (`~umpy`). */
const NUMPY = ['umpy', 'umPy', '_ARRAY_API', 'CPU dispatcher', ' method already has a '];
/**
 * Every log of an installer has one of these, whichever packages it names; the last ones are what a quiet install
 * prints at most: a download's bar, or why nothing was run.
 */
const INSTALLER = [
  'nstalled ',
  'atisfied',
  'Collecting ',
  'ERROR: ',
  'Audited ',
  'Executing trans',
  'B/s',
  'not found',
  'no matches',
  'syntax error',
  'No module named pip',
  'recogni',
];
const COMMANDS = ['pip', 'conda', 'mamba', 'uv '];

function hasAny(text: string, clues: readonly string[]): boolean {
  for (const clue of clues) if (text.includes(clue)) return true;
  return false;
}

/** Whether a text can hold any signature at all; a false positive costs one scan. */
export const mayConcernNumPy = (text: string): boolean => hasAny(text, NUMPY);

/**
 * What is said of NumPy where something is wrong with it, or where it is installed; all else that a stream says of it
 * is a program's own talk.
 */
const TROUBLE =
  /rror|arning|ARNING|xcept|raceback|ailed|annot|o module|ttribute|nstall|compil|ncompat|equire|ound|ready|load|guard|pdat|grad|inking|ollect/;

/** Of a command that changes versions. So short a clue among the others makes their search three times as long. */
const ARROW = '->';

/** Whether what a stream says of NumPy can be a sign of trouble, or of an install. */
export const mayTellOfTrouble = (text: string): boolean =>
  TROUBLE.test(text) || text.includes(ARROW);

/** Whether a text can be part of an installer's log, or all that a quiet one prints. */
export const mayBeInstallLog = (text: string): boolean => hasAny(text, INSTALLER);

/** Whether a cell's source can hold a command that installs packages. */
export const mayInstall = (source: string): boolean => hasAny(source, COMMANDS);
