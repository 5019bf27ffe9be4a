import { create } from '../dom.ts';

type Rule = readonly [pattern: RegExp, draw: (match: RegExpExecArray) => Node];

const isSafe = (address: string) => /^(?:https?:\/\/|mailto:|#)/i.test(address);

function link(text: string, address: string): Node {
  if (!isSafe(address)) return new Text(text);
  return create('a', { href: address, target: '_blank', rel: 'noopener' }, ...inline(text));
}

const rules: readonly Rule[] = [
  [/(`+)(.+?)\1(?!`)/, ([, , code = '']) => create('code', {}, code.trim())],
  [/\[([^\]]+)\]\(([^)\s]+)\)/, ([, text = '', address = '']) => link(text, address)],
  [/\*\*(.+?)\*\*/, ([, text = '']) => create('strong', {}, ...inline(text))],
  [
    /(?<![\w*])[*_](?=\S)(.+?)(?<=\S)[*_](?!\w)/,
    ([, text = '']) => create('em', {}, ...inline(text)),
  ],
  [/<(https?:\/\/[^>\s]+)>/, ([, address = '']) => link(address, address)],
];

/** Markdown within a line: code, links, bold and italics; anything else stays as it is written. */
export function inline(text: string): (Node | string)[] {
  let first: { match: RegExpExecArray; draw: Rule[1] } | undefined;
  for (const [pattern, draw] of rules) {
    const match = pattern.exec(text);
    if (match && match.index < (first?.match.index ?? Infinity)) first = { match, draw };
  }
  if (!first) return text ? [text] : [];
  const { match, draw } = first;
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  return [...(before ? [before] : []), draw(match), ...inline(after)];
}
