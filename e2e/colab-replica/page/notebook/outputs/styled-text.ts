import { create } from '../dom.ts';
import { segments, type Segment } from './ansi.ts';

/** Which part of a text is a link, and to what. The pattern has one group: the link's text. */
interface Linking {
  /** A quick look whether there can be one at all: most of a long text has none. */
  isIn(text: string): boolean;
  pattern: RegExp;
  link(text: string): HTMLAnchorElement;
}

const webAddress: Linking = {
  isIn: (text) => text.includes('://'),
  pattern: /(https?:\/\/[^\s<>"'`)\]]*[^\s<>"'`)\].,;:])/,
  link: (text) => create('a', { rel: 'nofollow', target: '_blank', href: text }, text),
};

const sourceFile: Linking = {
  isIn: () => true,
  pattern: /("[^"\n]+\.pyx?"|"?<ipython-input-[^>]+>"?|(?:\/[^\s:/]+)+\.pyx?(?=$|[\s:]))/,
  link: (text) => create('a', { href: '#', 'data-href': text }, text),
};

function linked(text: string, linking: Linking | undefined): (Node | string)[] {
  if (!linking?.isIn(text)) return [text];
  // Splitting by a pattern with one group puts the matches at the odd places.
  return text
    .split(linking.pattern)
    .map((part, index) => (index % 2 === 1 ? linking.link(part) : part))
    .filter((part) => part !== '');
}

function segmentNodes({ text, style }: Segment, linking: Linking | undefined): (Node | string)[] {
  const nodes = linked(text, linking);
  const isLink = nodes.length === 1 && typeof nodes[0] !== 'string';
  if (style === undefined || (isLink && linking === sourceFile)) return nodes;
  const span = create('span', {}, ...nodes);
  if (style) span.style.cssText = style;
  return [span];
}

/** The nodes of a text with ANSI colours, as Colab draws them: bare before the first code. */
export const styledText = (text: string): (Node | string)[] =>
  segments(text).flatMap((segment) => segmentNodes(segment, webAddress));

/** One part of a traceback. In a live one the file that its first line names is a link. */
export function tracebackText(part: string, isLive: boolean): (Node | string)[] {
  let isFirstLine = true;
  return segments(part).flatMap((segment) => {
    const nodes = segmentNodes(segment, isLive && isFirstLine ? sourceFile : undefined);
    isFirstLine &&= !segment.text.includes('\n');
    return nodes;
  });
}
