/** Does one step of the set-up and prints one line when it is done. Rejects with all that is to be told. */
export function step<T>(
  name: string,
  work: () => Promise<T>,
  summary: (result: T) => string,
): Promise<T>;
