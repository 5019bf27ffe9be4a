import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { Unusable } from '../../src/core/saved/unusable.ts';

/** The name that stands for standard input. */
export const STANDARD_INPUT = '-';

/** What of a file's beginning is looked at to tell what it is, in bytes and in characters. */
const HEAD = 64 * 1024;
const BINARY_HEAD = 8_000;

const NOTEBOOK_START = /^\s*\{\s*"(?:cells|metadata|nbformat|nbformat_minor|worksheets)"\s*:/;
const NOTEBOOK_KEY = /"(?:cell_type|cells|nbformat|worksheets)"/;

const COMMANDS = ['scan', 'page-check'];

/** npm starts a script in the project's folder, and says where the person was. */
const folder =
  (COMMANDS.includes(process.env['npm_lifecycle_event'] ?? '') && process.env['INIT_CWD']) ||
  process.cwd();

const open = (file: string) =>
  file === STANDARD_INPUT
    ? process.stdin
    : createReadStream(resolve(folder, file), { highWaterMark: HEAD });

/** PowerShell writes `> log.txt` as UTF-16. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/**
 * A file's text, or standard input's, in chunks, without a byte order mark. Bytes that are no text
 * are replaced. Throws {@link Unusable} on a binary file, and the system's error on one that cannot
 * be read.
 */
export async function* textOf(file: string): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  const source: AsyncIterable<Uint8Array> = open(file);
  for await (const bytes of source) {
    const isFirst = decoder === undefined;
    decoder ??= new TextDecoder(encodingOf(bytes));
    const text = decoder.decode(bytes, { stream: true });
    if (isFirst && text.slice(0, BINARY_HEAD).includes('\0')) {
      throw new Unusable('not a text file');
    }
    if (text !== '') yield text;
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield rest;
}

/** The whole text of what was begun to be read. */
export async function wholeOf(chunks: AsyncIterable<string>): Promise<string> {
  const parts: string[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return parts.join('');
}

/** Whether a text that begins so is a notebook, whatever its file is called. */
export const isNotebook = (head: string): boolean =>
  NOTEBOOK_START.test(head) && NOTEBOOK_KEY.test(head);

/** Takes the beginning off a stream of chunks, and gives it back with all of them. */
export async function peek(
  chunks: AsyncGenerator<string>,
): Promise<{ head: string; all: AsyncGenerator<string> }> {
  const taken: string[] = [];
  let head = '';
  while (head.length < HEAD) {
    const next = await chunks.next();
    if (next.done) break;
    taken.push(next.value);
    head += next.value;
  }
  const all = async function* () {
    yield* taken;
    yield* chunks;
  };
  return { head, all: all() };
}
