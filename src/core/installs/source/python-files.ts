import { isNumPyTakenOut } from './numpy-taken-out.ts';
import type { Names } from './python-names.ts';
import type { Token } from './python-tokens.ts';
import { endOfBrackets, evaluate, type Scope } from './python-values.ts';
import { contentOf, type Content } from './requirement-files.ts';
import type { Statement } from './statements.ts';

/** A file that a cell's Python writes. */
export interface WrittenFile {
  path: string;
  /** Undefined where the source does not tell. */
  content: Content | undefined;
  isAppended: boolean;
  /** From 0. */
  line: number;
}

/** A file that is open for writing. */
interface Opened {
  path: string;
  mode: string;
  isWritten: boolean;
  /** NumPy's lines were left out since, as by a condition around the write. */
  isFiltered: boolean;
}

const MAX_OPENED = 50;
/** Between a file's path and what is written to it. */
const MAX_APART = 60;

const isCall = (tokens: readonly Token[], at: number, name: RegExp) =>
  tokens[at]?.kind === 'name' && name.test(tokens[at].text) && tokens[at + 1]?.text === '(';

function pathAt(tokens: readonly Token[], start: number, scope: Scope): string | undefined {
  const { value } = evaluate(tokens, start, scope);
  return typeof value === 'string' ? value : undefined;
}

/** What is written by the arguments that begin at `start`: a text, or the lines of a list. */
function contentAt(tokens: readonly Token[], start: number, scope: Scope): Content | undefined {
  const { value, end } = evaluate(tokens, start, scope);
  const isWhole = tokens[end]?.text === ')' || tokens[end]?.text === ',';
  if (value !== undefined && isWhole) {
    return contentOf(typeof value === 'string' ? value : value.join('\n'));
  }
  return isNumPyTakenOut(tokens.slice(start, endOfBrackets(tokens, start - 1))) ? [] : undefined;
}

/** The file that `open("x.txt", "w")` opens for writing, and where the call ends. */
function openedAt(tokens: readonly Token[], at: number, scope: Scope) {
  const end = endOfBrackets(tokens, at + 1);
  const path = pathAt(tokens, at + 2, scope);
  const given = tokens.slice(at + 3, end).filter(({ kind }) => kind === 'string');
  const mode = given.map(({ text }) => text).find((text) => /^[rwaxbt+]{1,3}$/.test(text)) ?? 'r';
  if (path === undefined || !/[wax]/.test(mode)) return undefined;
  return { file: { path, mode, isWritten: false, isFiltered: false }, end };
}

/** What `open(...) as name` or `name = open(...)` calls the file. */
function nameOf(tokens: readonly Token[], at: number, end: number): string | undefined {
  if (tokens[end]?.text === 'as') return tokens[end + 1]?.text;
  return tokens[at - 1]?.text === '=' ? tokens[at - 2]?.text : undefined;
}

/** The name behind `file=` among a call's arguments. */
function printedTo(tokens: readonly Token[], at: number): string | undefined {
  const given = tokens.slice(at, endOfBrackets(tokens, at + 1));
  const option = given.findIndex(({ text }, index) => {
    return text === 'file' && given[index + 1]?.text === '=';
  });
  return option < 0 ? undefined : given[option + 2]?.text;
}

/** The files that a cell's Python writes, in its order. */
export function filesWritten(statements: readonly Statement[], names: Names): WrittenFile[] {
  const written: WrittenFile[] = [];
  const opened = new Map<string, Opened>();

  const readStatement = ({ tokens, line }: Statement) => {
    const scope = names.at(line);

    const note = (file: Opened | undefined, start: number) => {
      if (!file) return;
      const known = contentAt(tokens, start, scope);
      const content = known ?? (file.isFiltered ? [] : undefined);
      const isAppended = file.isWritten || file.mode.includes('a');
      written.push({ path: file.path, content, isAppended, line });
      file.isWritten = true;
    };

    const noteOpened = (at: number) => {
      const found = openedAt(tokens, at, scope);
      if (!found) return;
      const { file, end } = found;
      const name = nameOf(tokens, at, end);
      if (isCall(tokens, end + 1, /^write(?:lines)?$/)) note(file, end + 3);
      else if (name && opened.size < MAX_OPENED) opened.set(name, file);
    };

    const notePath = (at: number) => {
      const near = Math.max(0, at - MAX_APART);
      const start = tokens.slice(near, at).findLastIndex(({ text }) => text === 'Path');
      const path = start < 0 ? undefined : pathAt(tokens, near + start + 2, scope);
      if (path === undefined) return;
      note({ path, mode: 'w', isWritten: false, isFiltered: false }, at + 2);
    };

    for (let at = 0; at < tokens.length; at += 1) {
      if (isCall(tokens, at, /^open$/)) noteOpened(at);
      else if (isCall(tokens, at, /^write(?:lines)?$/)) {
        note(opened.get(tokens[at - 2]?.text ?? ''), at + 2);
      } else if (isCall(tokens, at, /^write_(?:text|bytes)$/)) notePath(at);
      else if (isCall(tokens, at, /^print$/)) {
        note(opened.get(printedTo(tokens, at) ?? ''), at + 2);
      }
    }
  };

  for (const statement of statements) {
    if (opened.size > 0 && isNumPyTakenOut(statement.tokens)) {
      for (const file of opened.values()) file.isFiltered = true;
    }
    readStatement(statement);
  }
  return written;
}
