import type { Figures } from '../report/figures.ts';
import type { World } from './world.ts';

/** How much is measured. */
export interface Sizes {
  rounds: number;
  /** Lines of a stream. */
  lines: number;
  /** Rewrites of a bar. */
  rewrites: number;
  /** Seconds of the steady stream. */
  seconds: number;
  /** Points of the plot, in lines. */
  plot: readonly number[];
  /** Cells of the notebook that is opened, and of the larger one. */
  cells: readonly [few: number, many: number];
  /** Characters of the largest cell. */
  characters: number;
  /** Tries until a notice. */
  tries: number;
  /** Seconds in which nothing should happen. */
  rest: number;
  events: number;
}

export const FULL: Sizes = {
  rounds: 3,
  lines: 100_000,
  rewrites: 50_000,
  seconds: 60,
  plot: [1_000, 10_000, 100_000, 1_000_000],
  cells: [500, 2_000],
  characters: 50_000_000,
  tries: 20,
  rest: 10,
  events: 10_000,
};

/** For whoever works on the bench itself. */
export const QUICK: Sizes = {
  rounds: 1,
  lines: 5_000,
  rewrites: 1_000,
  seconds: 3,
  plot: [1_000, 3_000, 10_000],
  cells: [50, 200],
  characters: 2_000_000,
  tries: 3,
  rest: 3,
  events: 1_000,
};

/** What a part has found. */
export interface Outcome {
  figures: Figures;
  /** The extension's longest stretch in each round, in milliseconds, for the figure of all parts. */
  longest?: number[];
}

/** One part of the bench; `tell` shows how far it is. */
export type Part = (world: World, sizes: Sizes, tell: (line: string) => void) => Promise<Outcome>;
