import type { Put } from './log.ts';

/** What `input()` asks for. */
export interface Question {
  prompt: string;
  password: boolean;
}

/** A place where the output of a cell is drawn: the page itself, or a frame in it. */
export interface Surface {
  element: HTMLElement;
  put(change: Put): void;
  /** Resolves to the line that the person types; never, if the question is taken back. */
  ask(question: Question): Promise<string>;
  stopAsking(): void;
  /** Gives up the surface; resolves when its element may go. */
  dispose(): Promise<void>;
}
