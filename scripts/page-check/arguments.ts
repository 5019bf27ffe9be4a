import { parseOptions } from '../lib/options.ts';

export const USAGE = 'Usage: npm run --silent page-check -- [--pretty] FILE...';

export const HELP = `${USAGE}

Tells what of Colab's page the extension finds in saved pages. Each is opened in
a real headless browser without network, and none of its scripts are run.

  FILE         a page that a browser saved whole, a recorded page, an outline
               from "Report this page", or an output frame
               (outputframe.html); - is standard input

  --pretty     indented; without it each file is one line of JSON
  --help       this text

Of a notebook page:
  build        Colab's name for the build, or null where the page names none
  cells        code cells and text cells
  outputs      code cells whose output is drawn in the page, and in a frame
  hooks        every name in src/colab/hooks.ts: how often it was found, and by
               which selector; >> enters a shadow root
  commands     where an entry for each command is: toolbar, runtime-menu, ...
  connect      state: connected, connecting, not-connected or unknown;
               backend: hosted, local or null; accelerator: cpu, a model such as
               T4, gpu, tpu or null
  language     of Colab's page, or null where it is not known
  newDialogs   Colab's flag for its new dialogs, or null where it is not known
  limit        view-only or no-menus, where a notebook cannot be run here
  verdict      readable    all that reading and the remedies rest on is there
               degraded    outputs can be read, something else is missing
               unreadable  cells or outputs cannot be read; any other page

Of an output frame: its items, each with its kind, whether its cell ran since
the page was loaded, the length of its text and its last line (of an error, the
line that names the exception).

Exit status: 0 every file was checked, whatever was found; 2 a file could not be
read (the others are still checked).`;

/** What the command was asked for; `wrong` says what is wrong with how it was asked. */
export interface Request {
  files: readonly string[];
  pretty: boolean;
  help: boolean;
  wrong?: string;
}

/** Reads the command's arguments. */
export function readArguments(words: readonly string[]): Request {
  const parsed = parseOptions({
    args: [...words],
    allowPositionals: true,
    options: { pretty: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (parsed.words === undefined) {
    return { files: [], pretty: false, help: false, wrong: parsed.wrong };
  }
  const { pretty = false, help = false } = parsed.words.values;
  const { positionals: files } = parsed.words;
  const wrong = files.length === 0 && !help ? 'no file named' : undefined;
  return { files, pretty, help, ...(wrong && { wrong }) };
}
