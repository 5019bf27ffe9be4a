import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commands, hooks } from './page.ts';

const source = readFileSync(new URL('page.ts', import.meta.url), 'utf8');

/** The comment above each name in one of the file's objects. */
function commentsIn(object: string): Record<string, string> {
  const [block = ''] = source.slice(source.indexOf(`const ${object} = {`)).split('\n} as const');
  const entries = block.matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\n {2}'?([\w-]+)'?:/g);
  return Object.fromEntries([...entries].map(([, comment = '', name = '']) => [name, comment]));
}

test.each([
  ['hooks', hooks],
  ['commands', commands],
])('every name in %s says in which builds it was seen, or that only code names it', (name, all) => {
  const comments = commentsIn(name);
  for (const key of Object.keys(all)) expect(comments[key]).toMatch(/\b20\d\d\b|\bcode\b/);
});
