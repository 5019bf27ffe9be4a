import { tokenize } from './python-tokens.ts';
import { evaluate, interpolated, type Scope } from './python-values.ts';

const MAX_VARIABLE = 1_000;
const VARIABLE = /\$\$|\$\{([A-Za-z_]\w{0,60})\}|\$([A-Za-z_][\w.]{0,60})/g;

/** A variable's text by its name, `np.__version__` included. */
function textOf(name: string, scope: Scope): string | undefined {
  const { tokens } = tokenize(name);
  const { value, end } = evaluate(tokens, 0, scope);
  if (value === undefined || end < tokens.length) return undefined;
  return typeof value === 'string' ? value : value.join(' ');
}

/**
 * A line for the shell as IPython hands it on, with the cell's own values in place of `{name}` and `$name`.
 * What the cell does not tell stays as it is written.
 */
export function expandedByIPython(line: string, scope: Scope): string {
  const read = line.replaceAll(VARIABLE, (found, braced?: string, plain?: string) => {
    const name = braced ?? plain;
    const text = name === undefined || scope.room.left < 0 ? undefined : textOf(name, scope);
    scope.room.left -= text?.length ?? 0;
    return text ?? found;
  });
  return interpolated(read, scope);
}

const ASSIGNMENT = /^([A-Za-z_]\w*)=([^]*)$/;
const DECLARES = new Set(['export', 'declare', 'local', 'readonly', 'typeset']);

/** A script's own variables, and its words with their values in place. */
export interface ShellVariables {
  /** The words of the next command; those that only assign are remembered. */
  read: (words: readonly string[]) => readonly string[];
}

/** Begins with no variable, as a script does. */
export function shellVariables(): ShellVariables {
  const values = new Map<string, string>();
  const expand = (word: string) =>
    word.length > MAX_VARIABLE
      ? word
      : word.replaceAll(
          /\$\{(\w{1,60})\}|\$(\w{1,60})/g,
          (found, braced?: string, plain?: string) => {
            return values.get(braced ?? plain ?? '') ?? found;
          },
        );

  return {
    read: (all) => {
      const words =
        values.size === 0
          ? all
          : all.flatMap((word) => {
              const read = expand(word);
              // A shell cuts into words what a variable holds.
              return /^\$\{?\w+\}?$/.test(word) ? read.split(/\s+/) : [read];
            });
      const rest = DECLARES.has(words[0] ?? '') ? words.slice(1) : words;
      const assigned = rest.map((word) => ASSIGNMENT.exec(word));
      if (assigned.every((found) => found !== null)) {
        for (const [, name = '', value = ''] of assigned)
          values.set(name, value.slice(0, MAX_VARIABLE));
      }
      return words;
    },
  };
}
