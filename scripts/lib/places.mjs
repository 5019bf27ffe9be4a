import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Whatever is made at run time and can be made again. */
export const CACHE = fileURLToPath(new URL('../../.cache', import.meta.url));
