/** Until a page knows its runtime, it names it after its notebook. */
export const isNamedAfterNotebook = (runtime: string) => runtime.startsWith('notebook/');
