/** A run of which the server has thrown something away is measured again, three times at most. */
export async function again<T>(
  name: string,
  tell: (line: string) => void,
  measure: () => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await measure();
    } catch (error) {
      if (tries === 3) throw error;
      tell(`${name}, once more: ${String(error)}`);
    }
  }
}
