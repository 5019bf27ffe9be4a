// Read in every Colab page too, so it is a few expressions.

/** A virtual machine of Google's, such as `m-s-2yhmmtsbsht2x`, `gpu-t4-...` or `tpu-v5e1-...`. */
export const VM = String.raw`(?:m|gpu|tpu)-[a-z0-9-]{3,80}`;
const WHOLE = new RegExp(`^${VM}$`);
/** A Jupyter server on the person's own computer. */
const LOCAL = /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/;
/** The line in which the guard cell says what it found, and on which hosted runtime. */
const TOLD = new RegExp(
  String.raw`^Clean Slate guard: NumPy [\w.+!, -]{1,900}, runtime (${VM})$`,
  'm',
);

/** Whether a text is the id of a virtual machine of Google's. */
export const isVm = (text: unknown): text is string => typeof text === 'string' && WHOLE.test(text);

/** True for a runtime that Colab hosts: it came with Colab's own packages. */
export const isHosted = (runtime: string): boolean => /^(?:m|gpu|tpu)-/.test(runtime);

/** True for a Jupyter server of the person's own, such as `localhost:8888`. */
export const isLocal = (runtime: string): boolean => LOCAL.test(runtime);

/** Until a page knows its runtime, it names it after its notebook. */
export const isNamedAfterNotebook = (runtime: string) => runtime.startsWith('notebook/');

/** Whether two ids name one runtime: a proxy of the machine may have one more sign behind the id. */
export function isSameRuntime(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) && /^(?:-[a-z0-9])?$/.test(long.slice(short.length));
}

/** The runtime's id where a guard cell printed it. */
export const runtimeInGuard = (text: string): string | undefined => TOLD.exec(text)?.[1];
