import { shortTraceback } from './short-traceback.ts';
import { displayId, type KernelOutput, type Output, type OutputItem } from './item.ts';
import { cutLines, grown } from './terminal.ts';

/** An item to draw, and the id of the one whose place it takes. */
export interface Put {
  item: OutputItem;
  replaces: number | undefined;
}

/** A stream with its cursor's moves carried out and its length bounded; others as they are. */
function bounded(output: Output, before = ''): Output {
  if (output.output_type === 'error') return shortTraceback(output);
  if (output.output_type !== 'stream') return output;
  return { ...output, text: cutLines(grown(before, output.text)) };
}

/** What one cell has printed, item by item. */
export class OutputLog {
  #items: OutputItem[] = [];
  #nextId = 1;

  /** Begins with what the saved notebook has; those items have no ids. */
  constructor(saved: readonly Output[]) {
    for (const output of saved) this.#items.push({ output: bounded(output) });
  }

  get items(): readonly OutputItem[] {
    return this.#items;
  }

  /** A new run of the cell counts its items from one again. */
  begin(): void {
    this.#nextId = 1;
    this.#items = [];
  }

  /** Drops the items; their ids are not used again. */
  clear(): void {
    this.#items = [];
  }

  /** Takes what a live run printed. Every item that is added, grown or changed has a new id. */
  add(output: KernelOutput): Put | undefined {
    if (output.output_type === 'comm_open') return undefined;
    const name = displayId(output);
    const known = this.#items.findIndex((item) => name && displayId(item.output) === name);
    if (output.output_type === 'update_display_data') {
      return known < 0 ? undefined : this.#put({ ...output, output_type: 'display_data' }, known);
    }
    if (known >= 0) return this.#put(output, known);
    const last = this.#items.at(-1)?.output;
    if (
      output.output_type === 'stream' &&
      last?.output_type === 'stream' &&
      last.name === output.name
    ) {
      return this.#put(output, this.#items.length - 1, last.text);
    }
    return this.#put(output, this.#items.length);
  }

  #put(output: Output, place: number, before?: string): Put {
    const item = { id: this.#nextId++, output: bounded(output, before) };
    const replaces = this.#items[place]?.id;
    this.#items[place] = item;
    return { item, replaces };
  }
}

/** Streams that follow one another under the same name, joined as Colab's server joins them. */
export function coalesced(outputs: readonly KernelOutput[]): KernelOutput[] {
  const joined: KernelOutput[] = [];
  for (const output of outputs) {
    const last = joined.at(-1);
    const grows =
      output.output_type === 'stream' &&
      last?.output_type === 'stream' &&
      last.name === output.name;
    if (grows) joined[joined.length - 1] = { ...last, text: last.text + output.text };
    else joined.push(output);
  }
  return joined;
}
