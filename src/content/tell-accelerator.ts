import { connectWords } from '../colab/connection.ts';
import { WORDS_LIMIT } from '../platform/limits.ts';

/** Hands on, once for each runtime, what Colab's connect button says of the machine. */
export function createAcceleratorTeller(tell: (words: string) => void) {
  let isTold = false;
  return {
    /** To be called when a cell has run: only then is it sure that the page speaks of this runtime. */
    tell() {
      const { tooltip, label } = connectWords();
      if (isTold || !tooltip) return;
      isTold = true;
      tell(`${tooltip} ${label}`.slice(0, WORDS_LIMIT));
    },
    /** The page is on another runtime. */
    forget() {
      isTold = false;
    },
  };
}
