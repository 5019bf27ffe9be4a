import type { ComponentChild } from 'preact';
import { jsx } from 'preact/jsx-runtime';
import { CELLS, type Piece } from '../../platform/words.ts';
import type { Actions } from '../ui/actions.ts';

/** What a person can ask for in the page. */
export interface PageActions extends Actions {
  /** Closes the question. */
  cancel(): void;
}

/** What the background has laid out, as it is drawn. */
export const laidOut = (
  pieces: readonly Piece[],
  actions: Partial<PageActions>,
  cells: number,
): ComponentChild[] =>
  pieces.map((piece) => {
    if (typeof piece === 'string') return piece.replace(CELLS, String(cells));
    const { tag, attributes, press, pieces: inner } = piece;
    const [action, ...given] = press ?? [];
    const act = actions[action as 'copyLine'] as ((...all: unknown[]) => void) | undefined;
    const pressed = act && { onClick: (event: Event) => act(...given, event) };
    return jsx(tag, { ...attributes, ...pressed, children: laidOut(inner, actions, cells) });
  });
