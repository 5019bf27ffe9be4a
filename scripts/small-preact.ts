import { fileURLToPath } from 'node:url';

/** Vite's `resolve.alias`: puts the views' own small renderer in preact's place. */
export const smallPreact = [
  {
    find: /^preact(\/jsx-runtime)?$/,
    replacement: fileURLToPath(new URL('../src/views/ui/small-preact.ts', import.meta.url)),
  },
];
