/** What an output says of how the installs in it went. */
export type InstallOutcome = 'none' | 'told' | 'failed';

/** Every line below begins with one of these; most lines of an output do not. */
const FIRST = new Set('SRUIAEP#e×/');
const TOLD =
  /^(?:Successfully (?:un)?installed |Requirement already satisfied: |(?:Uni|I)nstalled \d+ packages? in |Audited \d+ packages? in |Executing transaction: |# All requested packages already installed)/;
const FAILED =
  /^(?:ERROR: (?:Cannot|Could not|No matching|Failed|Invalid|Exception|Error|ResolutionImpossible|.{0,200} is not a supported wheel)|error: |× No solution found|PackagesNotFoundError|UnsatisfiableError|\/bin\/\w*sh: )/;

export interface OutcomeReader {
  /** Reads one line of the output. */
  read(text: string): void;
  /** `failed` where any install did, for then nothing can be said of a quiet one beside it. */
  outcome(): InstallOutcome;
}

/** Follows whether an output tells what the installs did, line by line. */
export function createOutcomeReader(): OutcomeReader {
  let outcome: InstallOutcome = 'none';
  return {
    read(text) {
      if (outcome === 'failed' || !FIRST.has(text.charAt(0))) return;
      if (FAILED.test(text)) outcome = 'failed';
      else if (outcome === 'none' && TOLD.test(text)) outcome = 'told';
    },
    outcome: () => outcome,
  };
}
