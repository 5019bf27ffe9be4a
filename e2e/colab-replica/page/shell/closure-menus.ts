/** What Closure's widgets ask of the page they are in. */
export interface MenuPage {
  menuFor(button: Element): Element;
  isEnabled(command: string): boolean;
  accelerator(command: string): string | undefined;
  run(command: string): void;
}

interface ClosureWidgets {
  decorateMenuBar(bar: Element, page: MenuPage): void;
}

declare global {
  // Comes with the classic script that the Closure compiler makes of widgets.js.
  var closureWidgets: ClosureWidgets;
}

/** Closure Library's menus, as Colab uses them. */
export const decorateMenuBar: ClosureWidgets['decorateMenuBar'] = (bar, page) =>
  globalThis.closureWidgets.decorateMenuBar(bar, page);
