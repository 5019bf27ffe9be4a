export type StepState = 'done' | 'current' | 'pending' | 'failed';

export interface StepLine {
  label: string;
  state: StepState;
}

/**
 * What a diagnosis is told in. The background puts it into words for the notice in the page, which
 * would otherwise carry all of them into every notebook.
 */
export interface Words {
  headline: string;
  sentence: string;
  versions: readonly (readonly [label: string, value: string])[];
  wontHelp: readonly string[];
  makesWorse: readonly string[];
  /** How far a remedy has come. */
  steps: { lines: readonly StepLine[]; spoken: string } | undefined;
  /** The ways that Colab did not answer; empty where there are none. */
  tried: string;
}
