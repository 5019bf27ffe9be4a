import { create } from '../dom.ts';
import { staticSurface } from './static-surface.ts';
import type { Surface } from './surface.ts';

/** The height of an output that is gone stays this long, in milliseconds. */
const HEIGHT_STAYS = 1_000;

/** A surface in the element that Colab puts around each. */
interface View {
  element: HTMLElement;
  surface: Surface;
}

const viewOf = (surface: Surface): View => ({
  surface,
  element: create('div', {}, surface.element),
});

async function remove({ surface, element }: View): Promise<void> {
  await surface.dispose();
  element.remove();
}

/** The surfaces of one output: the one that is drawn on, and an empty one for the next run. */
export class OutputViews {
  readonly element = create('div', { class: 'output-iframe-sizer' });
  /** What Colab has here until the cell runs or has an output. */
  readonly #nothing = create('div', {}, create('div'));
  #current: View | undefined;
  #next: View | undefined;
  #isHeld = false;

  constructor() {
    this.element.append(this.#nothing);
  }

  get surface(): Surface | undefined {
    return this.#current?.surface;
  }

  /** True for a moment after a run was prepared, while the old output's height stays. */
  get isHeld(): boolean {
    return this.#isHeld;
  }

  /** Draws on another surface from now on, in the place of the one before. */
  change(surface: Surface): void {
    const view = viewOf(surface);
    const old = this.#current?.element ?? this.#nothing;
    this.#current = this.#current ? (void remove(this.#current), view) : view;
    old.after(view.element);
    this.#nothing.remove();
  }

  /** Adds the empty surface that the next run will be drawn on. */
  expectRun(): void {
    if (this.#next) return;
    this.#next = viewOf(staticSurface());
    this.element.append(this.#next.element);
  }

  /** Takes the old view away, of which only the height stays for a while. */
  startRun(released: () => void): void {
    const { height } = this.element.getBoundingClientRect();
    this.expectRun();
    if (this.#current) void remove(this.#current);
    this.#nothing.remove();
    this.#current = this.#next;
    this.#next = undefined;
    this.element.style.minHeight = `${height}px`;
    this.#isHeld = height > 0;
    setTimeout(() => {
      this.element.style.minHeight = '0px';
      this.#isHeld = false;
      released();
    }, HEIGHT_STAYS);
  }
}
