import * as v from 'valibot';
import { readCell, type Script } from './source/cell-commands.ts';
import { shellVariables } from './source/expanded.ts';
import { readInvocation, type Invocation } from './source/invocation.ts';
import { joined } from './source/kept-words.ts';
import { isHeld, isMetByLoaded } from './source/loaded-version.ts';
import { readProgram, type Program } from './source/installer.ts';
import {
  requirementsIn,
  write,
  type Asked,
  type Content,
  type Files,
} from './source/requirement-files.ts';
import { isVersionSpec, type Requirement } from './source/requirement.ts';
import { runOnFiles } from './source/shell-files.ts';
import { placed, splitShell, type ShellCommand } from './source/shell.ts';
import { count, name, shortText } from '../shapes.ts';

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
/** Every command has one of these; most cells have none, and are not worth reading as Python. */
const TOOL = /pip|conda|mamba|uv/;
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
  /** What it has written that an install may read. */
  files: Files;
}

/** True for a command after which the same shell installs into another environment. */
const activates = ([first = '', second = '']: readonly string[]) =>
  ((first === 'source' || first === '.') && second.endsWith('/activate')) ||
  ((first === 'conda' || first === 'mamba' || first === 'micromamba') && second === 'activate');

function mayReplace(
  { isUpgrade, replacesNeeded }: Invocation,
  { requirements, isKnown, constraints }: Asked & { constraints: readonly Requirement[] },
  isNumPyGone: boolean,
): boolean {
  // Whatever else it asks for, pip refuses what would take another NumPy.
  if ([...requirements, ...constraints].some(isHeld)) return false;
  if (!isKnown) return true;
  return requirements.some((requirement) => {
    const { name, spec } = requirement;
    if (name === undefined) return false;
    if (name !== 'numpy') return NEED_NUMPY.has(name) && (replacesNeeded || isNumPyGone);
    if (isUpgrade || isNumPyGone) return true;
    return spec !== '' && !isMetByLoaded(requirement);
  });
}

function commandOf(
  { tool, isElsewhere }: Program,
  invocation: Invocation,
  { isNumPyGone, files }: Surroundings,
): Omit<InstallCommand, 'line'> | undefined {
  if (tool === 'other') return undefined;
  const inFiles = requirementsIn(invocation.files, files);
  const asked = {
    ...inFiles,
    requirements: [...invocation.requirements, ...inFiles.requirements],
    constraints: requirementsIn(invocation.constraints, files).requirements,
  };
  const spec = asked.requirements.find(({ name }) => name === 'numpy')?.spec ?? '';
  const isAway = isElsewhere || invocation.isElsewhere;
  return {
    tool,
    text: joined([tool, ...invocation.kept]),
    mayReplaceNumPy: !isAway && mayReplace(invocation, asked, isNumPyGone),
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
  return splitShell(words[at + 1] ?? '').map((inner) =>
    placed(inner, line - inner.line, command.isRedirected),
  );
}

function readScript(script: Script, around: Surroundings): InstallCommand[] {
  const found: InstallCommand[] = [];
  const variables = shellVariables();
  let isActivated = false;
  let piped: Content | undefined;
  for (const command of script.flatMap(unwrapped)) {
    if (found.length >= MAX_COMMANDS) break;
    const words = variables.read(command.words);
    const output = runOnFiles({ ...command, words }, piped, around.files);
    piped = command.isPiped ? output : undefined;
    if (activates(words)) isActivated = true;
    const program = readProgram(words);
    if (program.tool === 'uv' && program.words[0] === 'venv') around.hasUvEnvironment = true;
    const invocation = readInvocation(program);
    if (!invocation) continue;
    const isInUvEnvironment = program.tool === 'uv' && around.hasUvEnvironment;
    const isElsewhere = program.isElsewhere || isActivated || isInUvEnvironment;
    if (invocation.verb === 'uninstall') {
      const isNumPy = invocation.requirements.some(({ name }) => name === 'numpy');
      if (isNumPy && !isElsewhere) around.isNumPyGone = true;
      continue;
    }
    const install = commandOf({ ...program, isElsewhere }, invocation, around);
    if (!install) continue;
    const isQuiet = install.isQuiet || command.isRedirected;
    found.push({ ...install, isQuiet, line: command.line + 1 });
  }
  return found;
}

/**
 * The commands in a code cell's source that install packages, in the cell's order. Uninstalls, downloads,
 * dry runs and help install nothing and are left out.
 */
export function findInstalls(source: string): InstallCommand[] {
  const text = source.slice(0, MAX_SOURCE).replaceAll('\r\n', '\n');
  if (!TOOL.test(text)) return [];
  const { scripts, files: written } = readCell(text);
  const around = { isNumPyGone: false, hasUvEnvironment: false, files: new Map() };
  const commands: InstallCommand[] = [];
  let next = 0;
  for (const script of scripts) {
    if (commands.length >= MAX_COMMANDS) break;
    const line = script[0]?.line ?? 0;
    for (let file = written[next]; file && file.line <= line; file = written[next]) {
      write(around.files, file.path, file.content, file.isAppended);
      next += 1;
    }
    commands.push(...readScript(script, around));
  }
  return commands.slice(0, MAX_COMMANDS);
}
