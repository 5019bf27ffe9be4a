import type { Token } from './python-tokens.ts';

const NUMPY = /(?<![\w-])numpy(?![\w-]|\.\w)/i;
/** What a pattern writes before and behind a word says nothing of another name. */
const EDGES = /\\[b<>n]|\\[sdw][+*]?/g;

/** True for a pattern or a text that stands for NumPy, and not for `numpy-stl`. */
export const isOfNumPy = (pattern: string): boolean =>
  NUMPY.test(pattern.slice(0, 1_000).replaceAll(EDGES, ' '));

/** True for a pattern that stands for the versions of all packages, such as `==.*`. */
export const isOfVersions = (pattern: string): boolean =>
  /^\^?(?:==|~=|>=|\[[=<>~!]{1,6}\])/.test(pattern);

/** A negation stands no further before what it negates, in tokens. */
const NEGATED = 13;

const isString = (token: Token | undefined) => token?.kind === 'string';

/** True for a replacement that asks for no version of NumPy. */
const isHarmless = (token: Token | undefined) => isString(token) && !/\d/.test(token?.text ?? '');

/**
 * True for Python that takes NumPy out of a list of requirements or its version off, such as
 * `re.sub("numpy.*", "", text)`, `if "numpy" not in line` and `text.replace("numpy==2.0", "numpy")`.
 */
export function isNumPyTakenOut(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    if (!isString(token)) return false;
    const [before, open] = [tokens[at - 2], tokens[at - 1]];
    const [next, after, index] = tokens.slice(at + 1, at + 4);
    if (isOfVersions(token.text) && open?.text === '(') {
      if (before?.text === 'sub') return isString(after) && after?.text === '';
      return before?.text === 'split' && after?.text === '[' && index?.text === '0';
    }
    if (!isOfNumPy(token.text)) return false;
    if (next?.text === 'not' && after?.text === 'in') return true;
    if (open?.text === '=' && before?.text === '!') return true;
    if (open?.text !== '(') return false;
    if (before?.text === 'sub' || before?.text === 'replace') return isHarmless(after);
    // `not line.strip().startswith("numpy")`, `not re.match("numpy", line)`
    const isTest = /^(?:startswith|match|search|contains)$/.test(before?.text ?? '');
    return isTest && tokens.slice(Math.max(0, at - NEGATED), at).some(({ text }) => text === 'not');
  });
}
