import type { OriginalNumPy } from '../../core/diagnosis/original-numpy.ts';

/** What a report says besides the diagnosis. */
export interface About {
  /** Version of the extension. */
  version: string;
  /** NumPy that this runtime came with, where that is known. */
  original?: OriginalNumPy;
}
