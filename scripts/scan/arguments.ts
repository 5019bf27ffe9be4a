import { parseOptions } from '../lib/options.ts';
import { STRENGTHS, type Strength } from '../../src/core/facts/fault.ts';

export const USAGE = 'Usage: npm run --silent scan -- [--json] [--from STRENGTH] FILE...';

export const HELP = `${USAGE}

Looks in saved outputs for a broken NumPy, and says what to do about it. Nothing
is run and nothing is sent anywhere.

  FILE.ipynb   a notebook of format 4: every output, in order, as one session
  FILE.jsonl   one output a line: {"id", "kind", "text"}; id and kind may be
               absent; kind as in notebooks, or stream-stdout, stream-stderr,
               pip-log
  FILE, or -   a log, or standard input; a notebook there is known by its content

  --json       one JSON object a file, or a line of a .jsonl file
  --from STRENGTH
               the weakest fault for which the exit status is 1: certain, likely,
               either (it can be memory or the disk), or possible (an install
               that may have replaced NumPy; this is the default)
  --help       this text

Exit status: 0 nothing found, 1 faults found, 2 something could not be read (the
rest is still scanned). What a restart has ended is listed, and is no fault any
more.`;

/** What the command was asked for; `wrong` says what is wrong with how it was asked. */
export interface Request {
  files: readonly string[];
  json: boolean;
  /** The weakest fault that makes the exit status 1. */
  from: Strength;
  help: boolean;
  wrong?: string;
}

/** Reads the command's arguments. */
export function readArguments(words: readonly string[]): Request {
  const request: Request = { files: [], json: false, from: 'possible', help: false };
  const parsed = parseOptions({
    args: [...words],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      from: { type: 'string', default: 'possible' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (parsed.words === undefined) return { ...request, wrong: parsed.wrong };
  const { values, positionals: files } = parsed.words;
  const { json = false, help = false } = values;
  const from = STRENGTHS.find((strength) => strength === values.from);
  if (!from) return { ...request, wrong: `--from takes one of ${STRENGTHS.join(', ')}` };
  const wrong = files.length === 0 && !help ? 'no file named' : undefined;
  return { files, json, from, help, ...(wrong && { wrong }) };
}
