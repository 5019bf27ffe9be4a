import type { PinFix } from '../core/installs/cures/pins.ts';
import type { MenuNames } from './menu-names.ts';
import type { GuideStep } from './tab-description.ts';

export type StepState = 'done' | 'current' | 'pending' | 'failed';

/** What is said on the way through Colab's menu to one command. */
export interface GuideWords {
  sentences: Record<GuideStep['step'], string>;
  menu: string;
  entry: string;
  steps: readonly string[];
}

export interface StepLine {
  label: string;
  state: StepState;
}

/**
 * The words of a diagnosis. The background puts it into words for the notice in the page, which
 * would otherwise carry all of them into every notebook.
 */
export interface Words {
  headline: string;
  sentence: string;
  /**
   * Of a long run that an offered restart would cut off: what it costs to wait for its end, and what is read out
   * instead of what is seen, where the time grows.
   */
  longRun: { wait: string; spoken: string } | undefined;
  /** What the diagnosis rests on. */
  evidence: readonly { place: string; what: string; excerpt: string }[];
  losses: {
    /** The cells that a restart would stop. */
    stopped: readonly { text: string; isLong: boolean }[];
    restart: string;
    'restart-and-run-all': string;
    /** How long the cells that run again took; empty where that is next to nothing. */
    took: string;
  };
  versions: readonly (readonly [label: string, value: string])[];
  wontHelp: readonly string[];
  makesWorse: readonly string[];
  /** How far a remedy has come. */
  steps: { lines: readonly StepLine[] } | undefined;
  guide: Record<GuideStep['command'], GuideWords>;
  /** What Colab's menus and their entries are called. */
  menus: Record<keyof MenuNames, string>;
  /** Why a remedy has led to no restart, and what was tried; empty where there is none. */
  setback: readonly string[];
  /** The ways that Colab did not answer; empty where there are none. */
  tried: string;
  /** What pip said will not fit the NumPy that was installed; empty where it said nothing. */
  misfits: string;
  /** Which older runtime of Colab's has the NumPy that is asked for; empty where none has. */
  pastRuntime: string;
  /** Lines of a cell that the remedy is to change, as the page has them. */
  pins: readonly PinFix[];
}
