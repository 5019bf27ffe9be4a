import type { Output, OutputItem } from './item.ts';
import { cutLines } from './terminal.ts';

/** What one cell has printed, item by item. */
export class OutputLog {
  #items: OutputItem[];
  #nextId = 1;
  #clearsOnNext = false;

  /** Begins with what the saved notebook has; those items have no ids. */
  constructor(saved: readonly Output[]) {
    this.#items = [];
    for (const output of saved) this.#append({ output });
  }

  /** The items as they are to be drawn: an unchanged item is the same object as before. */
  get items(): readonly OutputItem[] {
    return this.#items;
  }

  /** Takes what a live run printed. */
  add(output: Output): void {
    if (this.#clearsOnNext) this.clear(false);
    this.#append({ id: this.#nextId++, output });
  }

  /** Drops everything, at once or when the next output comes. */
  clear(wait: boolean): void {
    this.#clearsOnNext = wait;
    if (!wait) this.#items = [];
  }

  /** A new run of the cell counts its items from one again. */
  begin(): void {
    this.#nextId = 1;
    this.clear(true);
  }

  /** Makes sure that what an earlier run printed is gone. */
  settle(): void {
    if (this.#clearsOnNext) this.clear(false);
  }

  #append(item: OutputItem): void {
    const last = this.#items.at(-1);
    const { output } = item;
    if (output.output_type === 'stream' && last?.output.output_type === 'stream') {
      // A grown stream is a new item, with a new id, in the place of the old one.
      const text = cutLines(last.output.text + output.text);
      this.#items = [...this.#items.slice(0, -1), { ...item, output: { ...output, text } }];
    } else {
      this.#items = [...this.#items, item];
    }
  }
}
