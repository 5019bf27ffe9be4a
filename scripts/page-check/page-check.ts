import { textOf, wholeOf } from '../scan/input.ts';
import { complain, endWithReader, print } from '../scan/print.ts';
import { Unusable } from '../../src/core/saved/unusable.ts';
import { asUnusable } from '../scan/unusable.ts';
import { harmless } from '../../src/words/wrap.ts';
import { HELP, readArguments, USAGE } from './arguments.ts';
import type { Checker } from './checker.ts';

const UNREAD = 2;

function refuse(file: string, why: string): void {
  process.exitCode = UNREAD;
  complain(`${harmless(file)}: ${why}`);
}

async function read(file: string): Promise<string | undefined> {
  try {
    const html = await wholeOf(textOf(file));
    if (html.trim() === '') throw new Unusable('an empty file');
    return html;
  } catch (error) {
    refuse(file, asUnusable(error).message);
    return undefined;
  }
}

async function checkFile(checker: Checker, file: string, html: string, pretty: boolean) {
  try {
    const found = await checker.check(html);
    await print(JSON.stringify({ file, ...found }, null, pretty ? 2 : 0));
  } catch (error) {
    const [first = ''] = String(error).split('\n');
    refuse(file, `the browser could not take it: ${harmless(first)}`);
  }
}

/** The browser is started for the first file that can be read, and never for none. */
async function checkAll(files: readonly string[], pretty: boolean): Promise<void> {
  let checker: Checker | undefined;
  try {
    for (const file of files) {
      const html = await read(file);
      if (html === undefined) continue;
      checker ??= await (await import('./checker.ts')).startChecker();
      await checkFile(checker, file, html, pretty);
    }
  } finally {
    await checker?.close();
  }
}

endWithReader();
const { files, pretty, help, wrong } = readArguments(process.argv.slice(2));
if (wrong !== undefined) {
  complain(`${wrong}\n${USAGE}`);
  process.exitCode = UNREAD;
} else if (help) {
  await print(HELP);
} else {
  await checkAll(files, pretty);
}
