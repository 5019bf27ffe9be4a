// Runs in every output frame, so it stays a few literals; `umpy` also finds what pip leaves of a
// half-removed NumPy (`~umpy`).
const CLUES = ['umpy', 'umPy', '_ARRAY_API'];

/** Whether a text can hold any signature at all; a false positive costs one scan. */
export const mayConcernNumPy = (text: string): boolean => CLUES.some((clue) => text.includes(clue));
