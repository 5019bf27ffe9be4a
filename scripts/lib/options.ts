import { parseArgs, type ParseArgsConfig } from 'node:util';

/** A command's words as node reads them, or in one sentence what is wrong with them. */
export type Parsed<Config extends ParseArgsConfig> =
  | { words: ReturnType<typeof parseArgs<Config>>; wrong?: undefined }
  | { words?: undefined; wrong: string };

/** Parses a command's options. Never throws: what it does not know comes back as `wrong`. */
export function parseOptions<Config extends ParseArgsConfig>(config: Config): Parsed<Config> {
  try {
    return { words: parseArgs(config) };
  } catch (error) {
    // The first sentence says what, the others how the parser could be made to take it.
    const [wrong = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    return { wrong };
  }
}
