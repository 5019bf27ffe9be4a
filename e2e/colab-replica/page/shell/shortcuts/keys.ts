/** One press of a key with its modifiers. */
export interface Stroke {
  keyCode: number;
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
}

const named: Readonly<Record<string, number>> = {
  ENTER: 13,
  DOWN: 40,
  UP: 38,
  "'": 222,
  ',': 188,
  '.': 190,
  '/': 191,
};

const isModifier = (name: string) => ['CTRL', 'SHIFT', 'ALT'].includes(name);

function keyCode(name: string): number {
  const functionKey = /^F(\d+)$/.exec(name);
  if (functionKey) return 111 + Number(functionKey[1]);
  return named[name] ?? name.charCodeAt(0);
}

/**
 * Reads keys as Colab writes them: `Ctrl+F9`, or `Ctrl+M .` for one after the other. A space may stand
 * for the plus, as in an address.
 */
export function readKeys(text: string): Stroke[] {
  const strokes: Stroke[] = [];
  let held: string[] = [];
  for (const name of text.toUpperCase().split(/[+\s]+/)) {
    if (isModifier(name)) {
      held.push(name);
      continue;
    }
    const has = (modifier: string) => held.includes(modifier);
    strokes.push({
      keyCode: keyCode(name),
      ctrl: has('CTRL'),
      shift: has('SHIFT'),
      alt: has('ALT'),
    });
    held = [];
  }
  return strokes;
}

/** Whether a person pressed just this; Cmd counts as Ctrl. */
export const isStroke = (event: KeyboardEvent, { keyCode, ctrl, shift, alt }: Stroke): boolean =>
  event.keyCode === keyCode &&
  (event.ctrlKey || event.metaKey) === ctrl &&
  event.shiftKey === shift &&
  event.altKey === alt;
