/** Text in one style; `style` is CSS, and undefined for the text before the first escape code. */
export interface Segment {
  text: string;
  style: string | undefined;
}

const names = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'gray'];

const named = (index: number) =>
  `var(--ansi-${index < 8 ? names[index] : `bright-${names[index - 8] ?? 'gray'}`})`;

/** A colour of the 256-colour palette: 16 named ones, a cube of 6 by 6 by 6, and 24 greys. */
function indexed(index: number): string {
  if (index < 16) return named(index);
  if (index >= 232)
    return `rgb(${Array(3)
      .fill(8 + (index - 232) * 10)
      .join(', ')})`;
  const level = (place: number) => {
    const step = Math.floor((index - 16) / place) % 6;
    return step === 0 ? 0 : 55 + step * 40;
  };
  return `rgb(${level(36)}, ${level(6)}, ${level(1)})`;
}

interface Look {
  bold: boolean;
  underline: boolean;
  color: string | undefined;
  background: string | undefined;
}

const plain: Look = { bold: false, underline: false, color: undefined, background: undefined };

/** Reads the colour that follows a 38 or 48, and takes its codes off the list. */
function extendedColor(codes: number[]): string | undefined {
  const kind = codes.shift();
  if (kind === 5) return indexed(codes.shift() ?? 0);
  if (kind === 2) return `rgb(${codes.splice(0, 3).join(', ')})`;
  return undefined;
}

function applyCodes(before: Look, codes: number[]): Look {
  let look = before;
  for (let code = codes.shift(); code !== undefined; code = codes.shift()) {
    if (code === 0) look = plain;
    else if (code === 1) look = { ...look, bold: true };
    else if (code === 22) look = { ...look, bold: false };
    else if (code === 4) look = { ...look, underline: true };
    else if (code === 24) look = { ...look, underline: false };
    else if (code === 38) look = { ...look, color: extendedColor(codes) };
    else if (code === 48) look = { ...look, background: extendedColor(codes) };
    else if (code === 39) look = { ...look, color: undefined };
    else if (code === 49) look = { ...look, background: undefined };
    else if (code >= 30 && code < 38) look = { ...look, color: named(code - 30) };
    else if (code >= 40 && code < 48) look = { ...look, background: named(code - 40) };
    else if (code >= 90 && code < 98) look = { ...look, color: named(code - 82) };
    else if (code >= 100 && code < 108) look = { ...look, background: named(code - 92) };
  }
  return look;
}

const css = ({ bold, underline, color, background }: Look) =>
  [
    bold && 'font-weight: bold;',
    underline && 'text-decoration: underline;',
    color && `color: ${color};`,
    background && `background-color: ${background};`,
  ]
    .filter(Boolean)
    .join(' ');

/** Splits text with ANSI colour codes into segments of one style each. */
export function segments(text: string): Segment[] {
  const [first = '', ...rest] = text.split('\u001B[');
  const found: Segment[] = first ? [{ text: first, style: undefined }] : [];
  let look = plain;
  for (const part of rest) {
    const [code, digits] = /^([\d;]*)m/.exec(part) ?? [''];
    if (digits !== undefined) look = applyCodes(look, digits.split(';').map(Number));
    const shown = part.slice(code.length);
    if (shown) found.push({ text: shown, style: css(look) });
  }
  return found;
}
