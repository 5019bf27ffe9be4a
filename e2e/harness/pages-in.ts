import { inflateSync } from 'node:zlib';

/** What a packed part of a PDF says; nothing where it is a picture or a font. */
function unpacked(part: string): string {
  try {
    return inflateSync(Buffer.from(part, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}

/** How many pages a PDF has; Firefox packs what says it, and Chromium does not. */
export function pagesIn(pdf: Buffer): number {
  const text = pdf.toString('latin1');
  const packed = text.matchAll(/stream\r?\n([^]*?)\r?\nendstream/g);
  const all = [text, ...[...packed].map(([, part = '']) => unpacked(part))].join('\n');
  return [...all.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
}
