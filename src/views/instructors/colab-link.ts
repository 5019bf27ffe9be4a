import { withPreset } from '../../platform/preset.ts';

const COLAB = 'https://colab.research.google.com';

/** Colab's own first page, for a course whose notebooks have many addresses. */
export const COLAB_HOME = `${COLAB}/`;

/** An address of Colab with a preset; undefined where it was typed and is none of Colab's. */
export function colabLink(typed: string, fragment: string): string | undefined {
  const text = typed.trim() || COLAB_HOME;
  if (!URL.canParse(text)) return undefined;
  const { origin, username, href } = new URL(text);
  return origin === COLAB && !username ? withPreset(href, fragment) : undefined;
}
