import { downloadIn } from './downloads.ts';
import { isShellFailure } from './shell-failures.ts';

/**
 * What an output says of how the installs in it went: a log tells, one failed, or all that is seen are
 * pip's downloads, of which none is as large as NumPy (`small`), or one is (`large`).
 */
export const TOLD_OUTCOMES = ['told', 'small', 'large', 'failed'] as const;
export type InstallOutcome = 'none' | (typeof TOLD_OUTCOMES)[number];

/** Every line of `TOLD` and `FAILURE` begins with one of these; most lines of an output do not. */
const FIRST = new Set('SRIAETPUDNLC#en× c');
const TOLD =
  /^(?:Successfully installed |Requirement already satisfied: |(?:Uni|I)nstalled \d+ packages? in |Audited \d+ packages? in |Executing transaction: |Transaction finished|# All requested packages already installed)/;

const PIP_FAILED =
  /^(?:ERROR: (?:Cannot|Could not|No matching|Failed|Invalid|Exception|Error|ResolutionImpossible|Directory|Package|Operation cancelled|You must give|Unable|HTTP error|THESE PACKAGES|Command errored|Hash|Double requirement|Project|To modify pip|file:|.{0,200} is not a (?:supported wheel|valid))|no such option: )/;
/** Also what pip says where the system forbids it. */
const UV_FAILED = /^(?:error: | {0,2}× (?:No solution|Failed))/;
const CONDA_FAILED =
  /^(?:(?:PackagesNotFound|UnsatisfiableE|LibMambaUnsat|ResolvePackageNotFound|EnvironmentNotWritable|EnvironmentLocationNotFound|DirectoryNotACondaEnv|NoWritablePkgsDir|SpecsConfiguration|Conda[A-Za-z]{1,20}(?:Error|Exit): |DryRunExit)|(?:error|critical) +libmamba )/;
const NO_MAGIC = /^UsageError: Line magic function `%(?:pip|uv|conda|mamba|micromamba)` not found/;
const FAILURE = new RegExp(
  [PIP_FAILED, UV_FAILED, CONDA_FAILED, NO_MAGIC].map(({ source }) => source).join('|'),
);

const NO_CONDA = 'ValueError: The python kernel does not appear to be a conda environment';
const COMMAND_FAILED = /^(?:subprocess\.)?CalledProcessError: Command /;
const NO_COMMAND =
  /^FileNotFoundError: \[Errno 2\] No such file or directory: '(?:pip3?|uv|conda|mamba)'$/;

/** Whether it is an error that an install's command, or a magic, has raised. */
function isRaised(text: string): boolean {
  switch (text.charAt(0)) {
    case 'V':
      return text.startsWith(NO_CONDA);
    case 'F':
      return NO_COMMAND.test(text);
    case 's':
    case 'C':
      return COMMAND_FAILED.test(text) && /\b(?:pip3?|conda|mamba|uv)\b/.test(text);
    default:
      return false;
  }
}

const RANKS: readonly InstallOutcome[] = ['none', 'told', 'small', 'large', 'failed'];

/** What two parts of one output say together. */
export const bothOutcomes = (one: InstallOutcome, other: InstallOutcome): InstallOutcome =>
  RANKS.indexOf(other) > RANKS.indexOf(one) ? other : one;

export interface OutcomeReader {
  /** Reads one line of the output. */
  read(text: string): void;
  /** Reads one line of an error, which may say that a command failed, and nothing else. */
  readError(text: string): void;
  /** `failed` where any install did, for then nothing can be said of a quiet one beside it. */
  outcome(): InstallOutcome;
}

/** Follows whether an output tells what the installs did, line by line. */
export function createOutcomeReader(): OutcomeReader {
  let isTold = false;
  let hasFailed = false;
  let download: 'small' | 'large' | undefined;
  const readError = (text: string) => {
    hasFailed ||= isRaised(text);
  };
  return {
    readError,
    read(text) {
      readError(text);
      if (hasFailed) return;
      if (isShellFailure(text)) hasFailed = true;
      else if (FIRST.has(text.charAt(0))) {
        if (FAILURE.test(text)) hasFailed = true;
        else isTold ||= TOLD.test(text);
      }
      if (download !== 'large') download = downloadIn(text) ?? download;
    },
    outcome() {
      if (hasFailed) return 'failed';
      if (download === 'small' || !isTold) return download ?? (isTold ? 'told' : 'none');
      return 'told';
    },
  };
}
