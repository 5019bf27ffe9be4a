import { readFile, writeFile } from 'node:fs/promises';
import { minify } from 'terser';

/**
 * Writes a built script a twenty-fifth smaller than the builder leaves it. That is slow, and so only
 * for scripts that every page pays for. Throws where the script cannot be parsed.
 */
export async function shrink(file: string): Promise<void> {
  const { code } = await minify(await readFile(file, 'utf8'), {
    ecma: 2020,
    // Nothing else runs in a content script's world.
    toplevel: true,
    // Most of these move things to where the packer finds them again.
    compress: {
      passes: 3,
      pure_getters: true,
      unsafe: true,
      unsafe_arrows: true,
      booleans: false,
      hoist_funs: true,
      inline: 1,
    },
  });
  if (code) await writeFile(file, code);
}
