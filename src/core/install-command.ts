import * as v from 'valibot';
import { scriptsOf, type Script } from './installs/cell-commands.ts';
import { readInvocation, type Invocation } from './installs/invocation.ts';
import { joined } from './installs/kept-words.ts';
import { readProgram, type Program } from './installs/program.ts';
import { isVersionSpec } from './installs/requirement.ts';
import { splitShell, type ShellCommand } from './installs/shell.ts';
import { count, name, shortText } from './shapes.ts';

/** A command in a cell's source that installs packages. */
export const installCommandSchema = v.object({
  tool: v.picklist(['pip', 'uv', 'conda', 'mamba']),
  /**
   * What it installs, as a command that says nothing else: the tool, the options that decide what
   * happens, packages and versions. Read again it means the same. At most 300 characters.
   */
  text: shortText,
  /** From 1. */
  line: count,
  /** It can change the files of the NumPy that the session has loaded. */
  mayReplaceNumPy: v.boolean(),
  /** What it asks of NumPy's version, such as `==1.26.4` or `<2`; absent where it does not say. */
  requested: v.exactOptional(name),
  /** It installs even where the NumPy at hand would do. */
  isForced: v.boolean(),
  /** Its log does not reach the cell's output. */
  isQuiet: v.boolean(),
  /** It installs into another environment or folder. */
  isElsewhere: v.boolean(),
});
export type InstallCommand = v.InferOutput<typeof installCommandSchema>;

const MAX_SOURCE = 200_000;
const MAX_COMMANDS = 100;

/**
 * Packages that need NumPy and are often installed again by force, which brings the newest NumPy
 * with them. Any other way of installing them leaves a NumPy alone that their pins allow.
 */
const NEED_NUMPY = new Set(
  `pandas scipy scikit-learn scikit-image matplotlib seaborn statsmodels torchvision tensorflow keras
   jax numba opencv-python opencv-python-headless opencv-contrib-python transformers xgboost lightgbm
   h5py gensim spacy`.split(/\s+/),
);

/** What the commands before it in the cell mean for the next one. */
interface Surroundings {
  /** NumPy was uninstalled: whatever is installed next, is not the one that was. */
  isNumPyGone: boolean;
  /** `uv venv` made an environment, which uv uses from then on. */
  hasUvEnvironment: boolean;
}

/** True for a command after which the same shell installs into another environment. */
const activates = ([first = '', second = '']: readonly string[]) =>
  ((first === 'source' || first === '.') && second.endsWith('/activate')) ||
  ((first === 'conda' || first === 'mamba' || first === 'micromamba') && second === 'activate');

function mayReplace(invocation: Invocation, isNumPyGone: boolean): boolean {
  const { requirements, readsFile, isUpgrade, replacesNeeded } = invocation;
  if (readsFile) return true;
  return requirements.some(({ name, spec }) => {
    if (name === undefined) return true;
    if (name === 'numpy') return spec !== '' || isUpgrade || isNumPyGone;
    return NEED_NUMPY.has(name) && (replacesNeeded || isNumPyGone);
  });
}

function commandOf(
  { tool, isElsewhere }: Program,
  invocation: Invocation,
  { isNumPyGone }: Surroundings,
): Omit<InstallCommand, 'line'> | undefined {
  if (tool === 'other') return undefined;
  const spec = invocation.requirements.find(({ name }) => name === 'numpy')?.spec ?? '';
  const isAway = isElsewhere || invocation.isElsewhere;
  return {
    tool,
    text: joined([tool, ...invocation.kept]),
    mayReplaceNumPy: !isAway && mayReplace(invocation, isNumPyGone),
    ...(isVersionSpec(spec) && { requested: spec }),
    isForced: invocation.isUpgrade || isNumPyGone,
    isQuiet: invocation.isQuiet,
    isElsewhere: isAway,
  };
}

/** `bash -c "..."` runs a script of its own. */
function unwrapped(command: ShellCommand): ShellCommand[] {
  const { words, line } = command;
  const at = words.findIndex((word) => /^-\w*c$/.test(word));
  const isShell = /(?:^|\/)(?:ba|z|da)?sh$/.test(words[at - 1] ?? '');
  if (!isShell) return [command];
  const isOuterRedirected = command.isRedirected;
  return splitShell(words[at + 1] ?? '').map(({ words, isRedirected }) => {
    return { words, line, isRedirected: isRedirected || isOuterRedirected };
  });
}

function readScript(script: Script, around: Surroundings): InstallCommand[] {
  let isActivated = false;
  return script.flatMap(unwrapped).flatMap(({ words, line, isRedirected }) => {
    if (activates(words)) isActivated = true;
    const program = readProgram(words);
    if (program.tool === 'uv' && program.words[0] === 'venv') around.hasUvEnvironment = true;
    const invocation = readInvocation(program);
    if (!invocation) return [];
    const isInUvEnvironment = program.tool === 'uv' && around.hasUvEnvironment;
    const isElsewhere = program.isElsewhere || isActivated || isInUvEnvironment;
    const found = commandOf({ ...program, isElsewhere }, invocation, around);
    if (invocation.verb === 'uninstall') {
      const isNumPy = invocation.requirements.some(({ name }) => name === 'numpy');
      if (isNumPy && !isElsewhere) around.isNumPyGone = true;
      return [];
    }
    if (!found) return [];
    return [{ ...found, isQuiet: found.isQuiet || isRedirected, line: line + 1 }];
  });
}

/**
 * The commands in a code cell's source that install packages, in the cell's order where one shell or
 * IPython runs them. Uninstalls, downloads, dry runs and help install nothing and are left out.
 */
export function findInstalls(source: string): InstallCommand[] {
  const text = source.slice(0, MAX_SOURCE).replaceAll('\r\n', '\n');
  const around = { isNumPyGone: false, hasUvEnvironment: false };
  return scriptsOf(text)
    .flatMap((script) => readScript(script, around))
    .slice(0, MAX_COMMANDS);
}
