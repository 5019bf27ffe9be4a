import { create } from '../dom.ts';
import { colorized, lazyEditor } from './colorized.ts';

/** The code of a cell: coloured text until someone wants to edit it, then Monaco. */
export class CellEditor {
  readonly element = create('div', { class: 'editor flex lazy-editor' });
  readonly #changed: () => void;
  #source: string;
  #isEditing = false;
  /** Shows other code in whatever stands in the cell. */
  #show: (source: string) => void;

  constructor(source: string, changed: () => void) {
    this.#source = source;
    this.#changed = changed;
    const lazy = lazyEditor(source);
    this.element.append(lazy);
    this.#show = (text) =>
      lazy.querySelector('.monaco-colorized')?.replaceChildren(...colorized(text));
    let pointer: PointerEvent | undefined;
    lazy.addEventListener('pointerdown', (event) => {
      pointer = event;
    });
    lazy.addEventListener('focus', () => void this.#edit(pointer));
  }

  get source(): string {
    return this.#source;
  }

  /** Puts other code in place of what is there. */
  replace(source: string): void {
    this.#source = source;
    this.#show(source);
    this.#changed();
  }

  async #edit(pointer: PointerEvent | undefined): Promise<void> {
    if (this.#isEditing) return;
    this.#isEditing = true;
    const { makeEditor } = await import('./monaco.ts');
    const editor = makeEditor(this.element, this.#source, (source) => {
      this.#source = source;
      this.#changed();
    });
    this.#show = (text) => editor.setValue(text);
    const target = pointer && editor.getTargetAtClientPoint(pointer.clientX, pointer.clientY);
    if (target?.position) editor.setPosition(target.position);
    editor.focus();
  }
}
