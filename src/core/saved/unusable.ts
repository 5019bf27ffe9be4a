/** Why an input cannot be scanned, for whoever has words of their own for it. */
export type Unfit = 'empty' | 'not-json' | 'old-format' | 'new-format' | 'not-a-notebook';

/** Input that cannot be scanned, and where: the other files still are. */
export class Unusable extends Error {
  /** `line` counts from 1; without it the whole file is meant. */
  constructor(
    reason: string,
    readonly line?: number,
    readonly unfit?: Unfit,
  ) {
    super(reason);
  }
}
