import type { OutputItem } from './item.ts';

/** What `input()` asks for. */
export interface Question {
  prompt: string;
  password: boolean;
}

/** A place where the output of a cell is drawn: the page itself, or a frame in it. */
export interface Surface {
  element: HTMLElement;
  draw(items: readonly OutputItem[]): void;
  /** Resolves to the line that the person types; never, if the question is taken back. */
  ask(question: Question): Promise<string>;
  stopAsking(): void;
  /** Lets go of everything outside of `element`. */
  remove(): void;
}
