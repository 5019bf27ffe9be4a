import { LOADED } from './loaded-version.ts';
import { isOfNumPy, isOfVersions } from './numpy-taken-out.ts';
import {
  contentOf,
  fileKey,
  isNumPyLine,
  write,
  type Content,
  type Files,
} from './requirement-files.ts';
import type { ShellCommand } from './shell.ts';

const isOption = (word: string) => /^-./.test(word);

const unescaped = (text: string) => text.replaceAll('\\n', '\n').replaceAll('\\t', '\t');

/** The text that `printf` prints: its format for each of its values, or once. */
function printed([format = '', ...values]: readonly string[]): string {
  const text = unescaped(format);
  const [before = '', behind] = text.split('%s');
  if (behind === undefined) return text;
  return values.map((value) => `${before}${value}${behind}`).join('');
}

/** The content without NumPy; of one that is not known, the rest is known not to concern NumPy. */
const withoutNumPy = (content: Content | undefined): Content =>
  content?.filter((line) => !isNumPyLine(line)) ?? [];

/** True for a command of `sed` or `awk` that deletes the lines of NumPy, or takes its version off. */
function takesOut(script: string): boolean {
  const [, pattern = '', replacement = ''] = script.split(script[1] ?? '/');
  const isSubstitution = /^s[/|#,]/.test(script);
  if (isSubstitution && isOfVersions(pattern)) return replacement === '';
  if (isSubstitution) return isOfNumPy(pattern) && !/\d/.test(replacement);
  if (!isOfNumPy(script)) return false;
  const [, , command, , put = ''] = script.split('/');
  if (command === 's') return !/\d/.test(put);
  return script.startsWith('!/') || /\/(?:I?d|!p)$/.test(script);
}

/** What `grep` and `sed` look for, and the files that they read. */
function patternAndFiles(words: readonly string[]): { pattern: string; files: string[] } {
  const operands: string[] = [];
  const patterns: string[] = [];
  words.forEach((word, at) => {
    if (/^-\w*e$|^--(?:expression|regexp)$/.test(words[at - 1] ?? '')) patterns.push(word);
    else if (word !== '' && !isOption(word)) operands.push(word);
  });
  if (patterns.length > 0) return { pattern: patterns.join(';'), files: operands };
  return { pattern: operands[0] ?? '', files: operands.slice(1) };
}

const isStreamEditor = (program: string) => /^(?:g?sed|g?awk|perl)$/.test(program);

/** What `grep`, `sed` or `awk` leave of a content. */
function filtered(program: string, words: readonly string[], content: Content | undefined) {
  const { pattern } = patternAndFiles(words);
  if (isStreamEditor(program)) {
    return pattern.split(';').some((part) => takesOut(part.trim()))
      ? withoutNumPy(content)
      : undefined;
  }
  const isInverted = words.some((word) => /^-\w*v|^--invert-match$/.test(word));
  const isNumPys = isOfNumPy(pattern);
  if (isInverted) return isNumPys ? withoutNumPy(content) : content;
  return isNumPys ? content?.filter(isNumPyLine) : withoutNumPy(content);
}

const isFreeze = (words: readonly string[]) =>
  words.some((word) => /^(?:.*\/)?(?:pip[\d.]*|uv)$/.test(word)) &&
  (words.includes('freeze') || words.includes('--format=freeze'));

/** What a command prints, as far as the cell tells it; `piped` is what the one before it hands on. */
function outputOf(
  { words, input }: ShellCommand,
  piped: Content | undefined,
  files: Files,
): Content | undefined {
  const [program = '', ...rest] = words;
  const operands = rest.filter((word) => !isOption(word));
  const given = input === undefined ? piped : contentOf(input);
  const read = (paths: readonly string[]) => {
    const contents = paths.map((path) => files.get(fileKey(path)));
    const isKnown = contents.every((content) => content !== undefined);
    return isKnown ? contentOf(contents.flat().join('\n')) : undefined;
  };
  if (isFreeze(words)) return [`numpy==${LOADED}`];
  if (program === 'echo') {
    const said = rest.filter((word) => !/^-[neE]{1,3}$/.test(word));
    return contentOf(unescaped(said.join(' ')));
  }
  if (program === 'printf') return contentOf(printed(rest));
  if (program === 'cat') return operands.length > 0 ? read(operands) : given;
  if (program === 'tee') return given;
  if (!/^[ef]?grep$/.test(program) && !isStreamEditor(program)) return undefined;
  const { files: paths } = patternAndFiles(rest);
  return filtered(program, rest, paths.length > 0 ? read(paths) : given);
}

/** Notes what a command does to the cell's files. Hands back what it prints, for the next in the pipe. */
export function runOnFiles(
  command: ShellCommand,
  piped: Content | undefined,
  files: Files,
): Content | undefined {
  const [program = '', ...rest] = command.words;
  const operands = rest.filter((word) => word !== '' && !isOption(word));
  const output = outputOf(command, piped, files);
  const isInPlace = rest.some((word) => /^-\w*i|^--in-place/.test(word));
  if (isStreamEditor(program) && isInPlace) {
    for (const path of patternAndFiles(rest).files) {
      write(files, path, filtered(program, rest, files.get(fileKey(path))));
    }
  }
  if (program === 'tee') {
    const isAppended = rest.some((word) => /^-\w*a|^--append$/.test(word));
    for (const path of operands) write(files, path, output, isAppended);
  }
  // What they fetch or make takes the place of a file whose name they are given.
  if (/^(?:wget|curl|gdown|aria2c|pip-compile)$/.test(program)) {
    for (const word of rest) files.delete(fileKey(word));
  }
  if (program === 'cp' || program === 'mv') {
    write(files, operands[1] ?? '', files.get(fileKey(operands[0] ?? '')));
  }
  if (command.target) write(files, command.target, output, command.isAppended);
  return output;
}
