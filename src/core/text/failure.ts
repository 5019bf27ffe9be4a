import type { Frame } from './frames.ts';

/** An exception, or a warning that NumPy prints itself, as far as it has been read. */
export interface Failure {
  /** The class without its module; empty for a printed warning, or where only the message is left. */
  exception: string;
  /** The message, its lines joined by a space. */
  message: string;
  /** Line of its first word, from 1. */
  line: number;
  /** Outermost first; the last one raised. At most 40, the deepest. */
  frames: readonly Frame[];
  /** How often the same line stands there in a row: C code prints an exception for each module. */
  repeats: number;
  /**
   * `raised` in an error output or below a traceback, `printed` alone among other text, `passed-on` by a
   * program that caught it.
   */
  standing: 'raised' | 'printed' | 'passed-on';
  /** What the program that passes it on says before it. */
  wrapper?: string;
  /** IPython shows it: it was raised in the session itself and not in another process. */
  isInKernel: boolean;
}

/** A warning that is printed beside whatever was printed before. */
export const printed = (message: string, line: number): Failure => ({
  exception: '',
  message,
  line,
  frames: [],
  repeats: 1,
  standing: 'printed',
  isInKernel: false,
});

/** Excerpts are cut to this many characters. */
export const MAX_EXCERPT = 300;

/** A failure as Python prints its last line. */
export const asLine = ({ exception, message }: Failure) =>
  [exception, message].filter((part) => part !== '').join(': ');
