import { createScanner } from '../../src/core/reading/scan.ts';
import { examineLines, type Examined } from '../../src/core/saved/examine.ts';
import { endReading } from '../../src/core/saved/read-output.ts';

/** Examines a log as one stream, chunk by chunk: its size does not matter. */
export async function examineLog(chunks: AsyncIterable<string>): Promise<Examined> {
  const scanner = createScanner('stream');
  const sightings = [];
  for await (const chunk of chunks) sightings.push(...scanner.push(chunk));
  return examineLines(endReading(scanner, sightings));
}
