/** A name for a record that is rewritten, by which parts of an older one are known as that. */
export const newGeneration = (): string => crypto.randomUUID().slice(0, 8);
