import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commands, hooks } from './names.ts';

const source = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** The comment above each constant of a file. */
const ofConstants = (file: string) =>
  file.matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport const (\w+) =/g);

/** The comment above each name in an object of a file. */
function inObject(file: string, object: string) {
  const [block = ''] = file.slice(file.indexOf(`const ${object} = {`)).split('\n} as const');
  return block.matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\n {2}'?([\w-]+)'?:/g);
}

test.each([
  ['hooks', hooks, ofConstants(source('hooks.ts'))],
  ['commands', commands, inObject(source('names.ts'), 'commands')],
])('every name in %s says in which builds it was seen, or what names it', (_, all, found) => {
  const comments = new Map([...found].map(([, comment = '', name = '']) => [name, comment]));
  for (const key of Object.keys(all)) expect(comments.get(key)).toMatch(/\b20\d\d\b|\bcode\b/);
});
