import type { Install, InstallReader } from './install.ts';

/** What a reader says of a log, in order; the log's end comes last. */
export function readLog(reader: InstallReader, lines: readonly string[]): Install[] {
  const said = lines.map((text, index) => reader.read(text, index + 1));
  return [...said, reader.end()].filter((install) => install !== undefined);
}
