import { once } from 'node:events';

/** Ends quietly, with what was found so far, when the reader of our output has seen enough. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

/** Prints lines on standard output, at the pace of whoever reads them. */
export async function print(...lines: string[]): Promise<void> {
  const isTaken = process.stdout.write(`${lines.join('\n')}\n`);
  if (!isTaken) await once(process.stdout, 'drain');
}

/** Says on standard error why something could not be used. */
export const complain = (text: string): void => {
  process.stderr.write(`${text}\n`);
};
