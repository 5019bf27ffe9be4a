import { readRequirement, type Requirement } from './requirement.ts';

/** The lines of a file that may concern NumPy: every other line of it is known to leave NumPy alone. */
export type Content = readonly string[];

/** What the files hold that a cell has written so far, by their names. */
export type Files = Map<string, Content>;

/** More than a list of requirements has. */
const MAX_LINES = 300;
const MAX_LINE = 300;

/** A file is known by its name alone: a cell goes into folders in ways that are not followed. */
export const fileKey = (path: string): string => path.split(/[\\/]/).at(-1) ?? '';

/** A text as a file's content; undefined where it is longer than is read. */
export function contentOf(text: string): Content | undefined {
  const lines = text.split('\n', MAX_LINES + 1);
  return lines.length > MAX_LINES ? undefined : lines.map((line) => line.slice(0, MAX_LINE));
}

/** True for a line that asks for NumPy, in a list for pip or for conda. */
export const isNumPyLine = (line: string) => /^(?:- *)?["']?numpy(?![\w-])/i.test(line.trim());

/** Notes what a file holds from now on; undefined where the cell does not tell. */
export function write(
  files: Files,
  path: string,
  content: Content | undefined,
  isAppended = false,
): void {
  const key = fileKey(path);
  const before = files.get(key);
  if (!content) files.delete(key);
  else if (!isAppended) files.set(key, content);
  else if (before && before.length + content.length > MAX_LINES) files.delete(key);
  else if (before) files.set(key, [...before, ...content]);
  // pip takes no second line for NumPy, so this one is the only one.
  else if (content.some(isNumPyLine)) files.set(key, content);
}

const NESTED = /^(?:-r|--requirement)[ =]?(.*)$/;
const EDITABLE = /^(?:-e|--editable)[ =]?(.*)$/;
/** The item of a list in YAML, as conda's files have. */
const ITEM = /^- +["']?([^"']*)/;
const IS_KEY = /^\w+:(?:$| )/;

function lineOf(written: string): string {
  const line = written.trim();
  const comment = line.startsWith('#') ? 0 : line.search(/\s#/);
  const said = (comment < 0 ? line : line.slice(0, comment)).replace(/\\$/, '').trim();
  return ITEM.exec(said)?.[1] ?? said;
}

/** What files ask for, and whether all of them are known. */
export interface Asked {
  requirements: Requirement[];
  isKnown: boolean;
}

/** The requirements in files that the cell has written, and in those that they name. */
export function requirementsIn(paths: readonly string[], files: Files): Asked {
  const requirements: Requirement[] = [];
  let isKnown = true;
  // A set is walked over what is added on the way, and each file but once.
  const keys = new Set(paths.map(fileKey));
  for (const key of keys) {
    const content = files.get(key);
    if (!content) isKnown = false;
    for (const line of content?.map(lineOf) ?? []) {
      const [, other] = NESTED.exec(line) ?? [];
      const [, editable] = EDITABLE.exec(line) ?? [];
      if (other !== undefined) keys.add(fileKey(other.trim()));
      else if (editable !== undefined) requirements.push(readRequirement(editable.trim()));
      else if (line !== '' && !line.startsWith('-') && !IS_KEY.test(line)) {
        requirements.push(readRequirement(line));
      }
    }
  }
  return { requirements, isKnown };
}
