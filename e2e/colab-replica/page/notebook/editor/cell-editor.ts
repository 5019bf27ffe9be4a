import { create } from '../dom.ts';
import { lazyEditor } from './colorized.ts';

/** The code of a cell: coloured text until someone wants to edit it, then Monaco. */
export class CellEditor {
  readonly element = create('div', { class: 'editor flex lazy-editor' });
  readonly #changed: () => void;
  #source: string;
  #isEditing = false;

  constructor(source: string, changed: () => void) {
    this.#source = source;
    this.#changed = changed;
    const lazy = lazyEditor(source);
    this.element.append(lazy);
    let pointer: PointerEvent | undefined;
    lazy.addEventListener('pointerdown', (event) => {
      pointer = event;
    });
    lazy.addEventListener('focus', () => void this.#edit(pointer));
  }

  get source(): string {
    return this.#source;
  }

  async #edit(pointer: PointerEvent | undefined): Promise<void> {
    if (this.#isEditing) return;
    this.#isEditing = true;
    const { makeEditor } = await import('./monaco.ts');
    const editor = makeEditor(this.element, this.#source, (source) => {
      this.#source = source;
      this.#changed();
    });
    const target = pointer && editor.getTargetAtClientPoint(pointer.clientX, pointer.clientY);
    if (target?.position) editor.setPosition(target.position);
    editor.focus();
  }
}
