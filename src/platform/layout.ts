import type { Verdict } from '../core/diagnosis/verdict.ts';
import type { Cause, Remedy } from '../core/ledger/events.ts';
import type { GuideStep } from './tab-description.ts';

/** Stand in a layout for what only its page knows: how many code cells the notebook has. */
export const CELLS = '\u0001';
/** The headline just now. */
export const HEADLINE = '\u0002';
/** The seconds that are left of a countdown, as they are seen, and as they are read out. */
export const LEFT = '\u0004';
export const SPOKEN_LEFT = '\u0005';

/** What a button does: the name of an action, and what that is given. */
export type Press = readonly [action: string, ...given: unknown[]];

/** A text, or an element with what it holds. A `slot` stands for the `sentence` of just now, or for what is `below` it. */
export type Piece =
  | string
  | {
      tag: string;
      attributes: Record<string, unknown>;
      press?: Press;
      pieces: readonly Piece[];
    };
export type Pieces = readonly Piece[];

/** What is said, and what stands below it. */
export interface Said {
  headline: string;
  sentence: Pieces;
  below: Pieces;
}

/** All that is drawn in the page, laid out by the background, so that the page's script only draws. */
export interface Layout {
  /** The notice, large and small. */
  card: Pieces;
  pill: Pieces;
  /** What is said where the person has put it aside, and the way back. */
  aside: Pieces;
  said: Said;
  /** What is said at each step of the way through Colab's menu to a command. */
  guide: Record<GuideStep['command'], Record<GuideStep['step'], Said>>;
  /** On the cell that failed. */
  marker: Pieces;
  /** The question that holds up a run, without and with a countdown, and the one before a restart that was asked for. */
  ask: Pieces;
  countdown: Pieces;
  restart: Pieces;
  /** What a button says that has copied a line, and one that could not. */
  copied: string;
  notCopied: string;
}

/** How the page shows a layout. */
export interface Showing {
  /** Session, cause and verdict: what the person has put away, or made large, stays so while it is the same. */
  key: string;
  /** A remedy goes through several sessions and causes; made small, it stays so throughout. */
  smallKey: string;
  verdict: Verdict;
  cause: Cause;
  /** Whether the notice shows it by itself. */
  isAskedFor: boolean;
  /** The person has put it aside: where it was shown, that is told for a while, with the way back. */
  isAside: boolean;
  /** The cell of this notebook whose failure it rests on; none where the notice is held back. */
  marked?: string;
  /** The restart that ends a countdown. */
  restart: Extract<Remedy, 'restart' | 'restart-and-run-all'>;
}
