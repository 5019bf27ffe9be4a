/** `SIEGE=full` asks for the whole siege; without it every attack is made in its short form. */
export const isFull = process.env['SIEGE'] === 'full';

const size = <T>(short: T, full: T): T => (isFull ? full : short);

/** How large each attack is. */
export const SIZE = {
  /** Of each parser, with made-up values. */
  fuzzRuns: size(10_000, 20_000),
  /** The worker is ended at least so often. */
  kills: size(50, 200),
  killsTimeout: size(300_000, 900_000),
  /** Rounds of runs after a recovery, and of imports and erasures, in which it is ended too. */
  killedRuns: size(4, 16),
  killedImports: size(8, 60),
  /** Milliseconds between the click that restarts and what interrupts it. */
  interruptedAfter: size([60], [0, 150, 600, 2_000]),
  /** Of the ways in which a tab is interrupted. */
  ways: size(1, 4),
  /** Bytes of storage that are left. */
  bytesLeft: size([0], [0, 12, 100, 300, 1_000, 5_000, 50_000]),
  /** Seconds by which a clock is set, forward and back. */
  clockSteps: size(
    [-3_600, 86_400, -60],
    [-1, 1, -60, 60, -89, 91, -3_600, 3_600, -86_400, 86_400, -3e7, 3e7],
  ),
  /** Every so manieth of the hundred hostile outputs is printed. */
  hostileOutputs: size(2, 1),
  tabs: size(5, 40),
  cells: size(120, 1_000),
  restarts: size(6, 100),
  updates: size(1, 4),
};
