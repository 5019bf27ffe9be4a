// Read in every Colab page, so it is one expression; core/guard-report reads the whole line.

/** The line in which the guard cell says what it found, and on which hosted runtime. */
const TOLD =
  /^Clean Slate guard: NumPy [\w.+!, -]{1,900}, runtime ((?:m|gpu|tpu)-[a-z0-9-]{3,80})$/m;

/** The runtime's id, such as `m-s-2yhmmtsbsht2x`, where a guard cell printed it. */
export const runtimeInGuard = (text: string): string | undefined => TOLD.exec(text)?.[1];
