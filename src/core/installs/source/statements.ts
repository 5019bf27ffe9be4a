import type { Token } from './python-tokens.ts';

/** A statement of a cell's Python, or the head of a block such as `if x:`. */
export interface Statement {
  tokens: readonly Token[];
  /** From 0. */
  line: number;
  /** The words that the blocks around it begin with, the outermost first. */
  within: readonly string[];
}

const BLOCKS = new Set(
  'if elif else for while try except finally with def class async match case'.split(' '),
);
/** Deeper than a person writes; more would make hostile text slow. */
const MAX_DEPTH = 20;

interface Block {
  indent: number;
  word: string;
}

/** Cuts a cell's tokens into statements, each of which knows the blocks that it stands in. */
export function statementsOf(tokens: readonly Token[]): Statement[] {
  const statements: Statement[] = [];
  let blocks: Block[] = [];
  let indent = 0;
  let depth = 0;
  let start = 0;
  let head: string | undefined;

  const end = (at: number) => {
    const [first] = tokens.slice(start, start + 1);
    if (first && at > start) {
      const within = blocks.map(({ word }) => word);
      statements.push({ tokens: tokens.slice(start, at), line: first.line, within });
    }
    start = at + 1;
    head = undefined;
  };

  tokens.forEach((token, at) => {
    if (token.indent !== undefined) {
      end(at);
      start = at;
      depth = 0;
      indent = token.indent;
      blocks = blocks.filter((block) => block.indent < indent);
    }
    if (at === start && token.kind === 'name' && BLOCKS.has(token.text)) head = token.text;
    if (token.kind !== 'other') return;
    if ('([{'.includes(token.text)) depth += 1;
    else if (')]}'.includes(token.text)) depth -= 1;
    else if (depth > 0) return;
    else if (token.text === ';') end(at);
    else if (token.text === ':' && head !== undefined) {
      const block = { indent, word: head };
      end(at);
      if (blocks.length < MAX_DEPTH) blocks = [...blocks, block];
    }
  });
  end(tokens.length);
  return statements;
}
