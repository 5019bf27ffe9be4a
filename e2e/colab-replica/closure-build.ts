import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const { resolve } = createRequire(import.meta.url);
const entry = join(dirname(fileURLToPath(import.meta.url)), 'page/shell/closure/widgets.js');

/**
 * Compiles Closure Library's menus, with the entry file that exports them to the page, into one
 * classic script. Rejects with the compiler's messages.
 */
export async function compileClosureWidgets(output: string): Promise<void> {
  const library = dirname(resolve('google-closure-library/package.json'));
  await promisify(execFile)(process.execPath, [
    resolve('google-closure-compiler/cli.js'),
    `--js=${library}/closure/goog/**.js`,
    `--js=!${library}/closure/goog/**_test.js`,
    `--js=!${library}/closure/goog/**_perf.js`,
    `--js=${entry}`,
    '--entry_point=goog:replica.widgets',
    '--compilation_level=SIMPLE',
    '--dependency_mode=PRUNE',
    '--isolation_mode=IIFE',
    '--warning_level=QUIET',
    `--js_output_file=${output}`,
  ]);
}
