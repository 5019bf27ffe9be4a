import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import guard from './guard.py?raw';
import repair from './repair.py?raw';
import short from './short.py?raw';
import verify from './verify.py?raw';
import { createScanner } from '../core/reading/scan.ts';
import type { OutputKind } from '../core/text/output-kind.ts';

const BOX = `NumPy is broken
NumPy was replaced while this session was using it. This causes odd errors or wrong results. Your code is probably fine; restarting fixes this.
Python 3.12.3. NumPy in memory 2.0.2, on disk 2.3.5, at /usr/local/lib/python3.12/dist-packages/numpy. Kind: stale-memory; evidence: version, mapped.
Don't install NumPy again by hand: the old one stays in memory until you restart, and nobody knows afterwards which version gave a result.
1. Choose Runtime > Restart session and run all.
`;
const RAISED = 'NumPyNotTrusted: The guard stopped the notebook here. See the steps above.\n';
const TRACEBACK = `---------------------------------------------------------------------------
NumPyNotTrusted                           Traceback (most recent call last)
/tmp/ipython-input-1408506528.py in <cell line: 0>()
    252 
    253 
--> 254 clean_slate_guard()

/tmp/ipython-input-1408506528.py in clean_slate_guard()
--> 251     raise NumPyNotTrusted('The guard stopped the notebook here. See the steps above.')

${RAISED}`;

/** What the short cell raises. */
const SHORT = /NumPyNotTrusted\('([^']+)'\)/.exec(short)?.[1] ?? '';

const texts: [name: string, text: string, kind: OutputKind][] = [
  ['the cell itself, printed', guard, 'stream'],
  ['the short cell, printed', short, 'stream'],
  ["the short cell's error", `NumPyNotTrusted: ${SHORT}\n`, 'error'],
  ['its check after an install, printed', verify, 'stream'],
  ['its repair, printed', repair, 'stream'],
  ['its words, shown', BOX, 'display_data'],
  ['its words, printed', BOX.replaceAll(/^/gm, '| '), 'stream'],
  ['its error', RAISED, 'error'],
  ['its error, with a traceback', TRACEBACK, 'error'],
  ['its error, printed by a script', TRACEBACK, 'stream'],
];

test.each(texts)('nothing else is seen in what a guard cell says: %s', (_, text, kind) => {
  const scanner = createScanner(kind);
  expect([...scanner.push(text), ...scanner.end()]).toEqual([]);
  expect(scanner.notes()).toEqual([]);
  expect(scanner.guard()).toBeUndefined();
});

/** As the notice's headline puts it. */
const SAID = messages.verdictCorrupted.message;

test('both cells say in the words of the notice that NumPy is broken', () => {
  expect(guard).toContain(`'${SAID}'`);
  expect(SHORT.startsWith(`${SAID}. `)).toBe(true);
});
