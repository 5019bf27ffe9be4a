/**
 * Colab brings a polyfill of `inert` that acts even where the browser has `inert` itself: it hides
 * all beside an open dialog from readers, and takes what can be focused off the Tab key's way, in
 * open shadow roots too. `wicg-inert`, which comes with mwc-dialog, acts only where there is none.
 */
Reflect.deleteProperty(HTMLElement.prototype, 'inert');
