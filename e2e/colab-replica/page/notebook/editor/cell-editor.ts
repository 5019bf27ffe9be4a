import { create } from '../dom.ts';
import { lazyEditor, showCode } from './colorized.ts';

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
    this.#show = (text) => showCode(lazy, text);
    lazy.addEventListener('click', (event) => void this.#edit(event));
    lazy.addEventListener('keydown', (event) => {
      // Tab goes on to what stands below: only in the editor it is text.
      if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey) return;
      event.preventDefault();
      void this.#edit();
    });
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

  async #edit(pointer?: MouseEvent): Promise<void> {
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
