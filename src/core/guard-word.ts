/** The line in which the guard cell says where it ran. */
const GUARD = /^Clean Slate guard: NumPy \S{1,40}, runtime ((?:m|gpu|tpu)-[a-z0-9-]{3,80})$/m;

/** The runtime's id, such as `m-s-2yhmmtsbsht2x`, where a guard cell printed it. */
export const runtimeInGuard = (text: string): string | undefined => GUARD.exec(text)?.[1];
