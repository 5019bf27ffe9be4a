/** One simple command of a shell script. */
export interface ShellCommand {
  words: string[];
  /** Its output goes to a file or to another program. */
  isRedirected: boolean;
  /** Line of its first word in the script, from 0. */
  line: number;
}

const OPERATORS = new Set([';', '&', '|', '\n', '(', ')']);
const ESCAPABLE = /["\\$`\n]/;

/**
 * Splits a shell script into its simple commands. Quotes, comments, redirections, continued lines
 * and here-documents are understood; substitutions and variables stay as they are written.
 */
export function splitShell(script: string): ShellCommand[] {
  const commands: ShellCommand[] = [];
  const hereEnds: string[] = [];
  let words: string[] = [];
  let word: string | undefined;
  let isRedirected = false;
  let awaits: 'target' | 'here-end' | undefined;
  let line = 0;
  let start = 0;
  let at = 0;

  const endWord = () => {
    if (word === undefined) return;
    if (awaits === 'here-end') hereEnds.push(word);
    else if (!awaits) {
      if (words.length === 0) start = line;
      words.push(word);
    }
    awaits = undefined;
    word = undefined;
  };

  const endCommand = () => {
    endWord();
    if (words.length > 0) commands.push({ words, isRedirected, line: start });
    words = [];
    isRedirected = false;
    awaits = undefined;
  };

  const skipHereDocuments = () => {
    for (const end of hereEnds.splice(0)) {
      while (at < script.length) {
        const next = script.indexOf('\n', at);
        const stop = next < 0 ? script.length : next;
        const text = script.slice(at, stop);
        at = stop + 1;
        line += 1;
        if (text.trim() === end) break;
      }
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
    if (mark === '>' && !isErrors) isRedirected = true;
    while (script[at] === '>' || script[at] === '<' || script[at] === '&') at += 1;
    awaits = 'target';
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
      if (char === '|' && script[at] !== '|') isRedirected = true;
      endCommand();
      if (char === '\n') {
        line += 1;
        skipHereDocuments();
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
