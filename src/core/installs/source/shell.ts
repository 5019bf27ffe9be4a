/** One simple command of a shell script. */
export interface ShellCommand {
  words: readonly string[];
  /** Its output goes to a file or to another program. */
  isRedirected: boolean;
  /** Line of its first word in the script, from 0. */
  line: number;
  /** The file that its output goes to. */
  target?: string;
  /** That file keeps what it held. */
  isAppended?: boolean;
  /** Its here-document. */
  input?: string;
  /** The next command reads its output. */
  isPiped?: boolean;
}

const OPERATORS = new Set([';', '&', '|', '\n', '(', ')']);
const ESCAPABLE = /["\\$`\n]/;

/** A command as it runs in a cell: `by` lines further down, and perhaps with its output hidden. */
export const placed = (command: ShellCommand, by: number, isHidden: boolean): ShellCommand => ({
  ...command,
  line: command.line + by,
  isRedirected: command.isRedirected || isHidden,
});

const begun = (): ShellCommand & { words: string[] } => ({
  words: [],
  isRedirected: false,
  line: 0,
});

/**
 * Splits a shell script into its simple commands. Quotes, comments, redirections, continued lines
 * and here-documents are understood; substitutions and variables stay as they are written.
 */
export function splitShell(script: string): ShellCommand[] {
  const commands: ShellCommand[] = [];
  const hereDocuments: { end: string; command: ShellCommand }[] = [];
  let command = begun();
  let word: string | undefined;
  let awaits: 'target' | 'other-target' | 'here-end' | undefined;
  let line = 0;
  let at = 0;

  const endWord = () => {
    if (word === undefined) return;
    if (awaits === 'here-end') hereDocuments.push({ end: word, command });
    else if (awaits === 'target') command.target = word;
    else if (!awaits) {
      if (command.words.length === 0) command.line = line;
      command.words.push(word);
    }
    awaits = undefined;
    word = undefined;
  };

  const endCommand = () => {
    endWord();
    if (command.words.length > 0) commands.push(command);
    command = begun();
    awaits = undefined;
  };

  const readHereDocuments = () => {
    for (const document of hereDocuments.splice(0)) {
      const start = at;
      let stop = at;
      while (at < script.length) {
        const next = script.indexOf('\n', at);
        stop = at;
        at = (next < 0 ? script.length : next) + 1;
        line += 1;
        if (script.slice(stop, at).trim() === document.end) break;
        stop = at;
      }
      document.command.input = script.slice(start, stop);
    }
  };

  const readQuoted = (quote: string) => {
    word ??= '';
    while (at < script.length && script[at] !== quote) {
      if (quote === '"' && script[at] === '\\' && ESCAPABLE.test(script[at + 1] ?? '')) at += 1;
      if (script[at] === '\n') line += 1;
      word += script[at] ?? '';
      at += 1;
    }
    at += 1;
  };

  const redirect = (mark: string) => {
    // The 2 of `2>` names errors, which do not hold an installer's log.
    const isErrors = word === '2';
    if (isErrors) word = undefined;
    endWord();
    if (mark === '<' && script[at] === '<') {
      at += script[at + 1] === '-' ? 2 : 1;
      awaits = 'here-end';
      return;
    }
    const isOutput = mark === '>' && !isErrors;
    if (isOutput) {
      command.isRedirected = true;
      command.isAppended = script[at] === '>';
    }
    while (script[at] === '>' || script[at] === '<' || script[at] === '&') at += 1;
    awaits = isOutput ? 'target' : 'other-target';
  };

  while (at < script.length) {
    const char = script[at] ?? '';
    at += 1;
    if (char === '\\') {
      if (script[at] === '\n') line += 1;
      else word = (word ?? '') + (script[at] ?? '');
      at += 1;
    } else if (char === "'" || char === '"') {
      readQuoted(char);
    } else if (char === '#' && word === undefined) {
      const end = script.indexOf('\n', at);
      at = end < 0 ? script.length : end;
    } else if (char === '&' && script[at] === '>') {
      endWord();
      at += 1;
      redirect('>');
    } else if (char === '<' || char === '>') {
      redirect(char);
    } else if (OPERATORS.has(char)) {
      if (char === '|' && script[at] !== '|') {
        command.isRedirected = true;
        command.isPiped = true;
      }
      endCommand();
      if (char === '\n') {
        line += 1;
        readHereDocuments();
      }
    } else if (/\s/.test(char)) {
      endWord();
    } else {
      word = (word ?? '') + char;
    }
  }
  endCommand();
  return commands;
}
