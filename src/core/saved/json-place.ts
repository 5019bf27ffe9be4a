import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';

type Path = readonly (string | number)[];

/** Its tree takes many times what a text does; in a longer one no place is looked for. */
const LONGEST = 4_000_000;

const STRICT = { disallowComments: true, allowTrailingComma: false };

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

/** The value at a path, or the last one on the way to it. */
function nodeAt(root: Node, path: Path): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return node;
  }
  return root;
}

/**
 * The line, from 1, of the value at a path, or of the last value on the way to it; in text that is
 * not JSON, of its first mistake. Where values are nested too deeply to be followed, the first line;
 * undefined in a text of more than four million characters.
 */
export function lineInJson(text: string, path: Path = []): number | undefined {
  if (text.length > LONGEST) return undefined;
  const mistakes: ParseError[] = [];
  try {
    const root = parseTree(text, mistakes, STRICT);
    const [mistake] = mistakes;
    const offset = mistake ? mistake.offset : root && nodeAt(root, path).offset;
    // What is missing at the end is missed where the text ends, and not where the file does.
    return lineAt(text, Math.min(offset ?? 0, text.trimEnd().length));
  } catch (error) {
    if (error instanceof RangeError) return 1;
    throw error;
  }
}
