import type { Token } from './python-tokens.ts';

const NUMPY = /(?<![\w-])numpy(?![\w-]|\.\w)/i;
/** What a pattern writes before and behind a word says nothing of another name. */
const EDGES = /\\[b<>n]|\\[sdw][+*]?/g;

/** True for a pattern or a text that stands for NumPy, and not for `numpy-stl`. */
export const isOfNumPy = (pattern: string): boolean =>
  NUMPY.test(pattern.slice(0, 1_000).replaceAll(EDGES, ' '));

const isString = (token: Token | undefined) => token?.kind === 'string';

/** True for a replacement that asks for no version of NumPy. */
const isHarmless = (token: Token | undefined) => isString(token) && !/\d/.test(token?.text ?? '');

/**
 * True for Python that takes NumPy out of a list of requirements or its version off, such as
 * `re.sub("numpy.*", "", text)`, `if "numpy" not in line` and `text.replace("numpy==2.0", "numpy")`.
 */
export function isNumPyTakenOut(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    if (!isString(token) || !isOfNumPy(token.text)) return false;
    const [before, open] = [tokens[at - 2], tokens[at - 1]];
    const [next, after] = [tokens[at + 1], tokens[at + 2]];
    if (next?.text === 'not' && after?.text === 'in') return true;
    if (open?.text === '=' && before?.text === '!') return true;
    if (open?.text !== '(') return false;
    if (before?.text === 'sub' || before?.text === 'replace') return isHarmless(after);
    // `not line.startswith("numpy")`, `not re.match("numpy", line)`
    const isTest = /^(?:startswith|match|search|contains)$/.test(before?.text ?? '');
    return isTest && tokens.slice(Math.max(0, at - 8), at).some(({ text }) => text === 'not');
  });
}
