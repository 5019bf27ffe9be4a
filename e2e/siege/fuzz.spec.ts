import { expect, test } from '../harness/test.ts';
import { tell } from './figures.ts';
// Before the parsers: some of them read from storage.
import './parsers/storage.ts';
import { OF_MESSAGES } from './parsers/of-messages.ts';
import { OF_PAGES } from './parsers/of-pages.ts';
import { SIZE } from './size.ts';

/** Other values each time; a failure names its own. */
const FIRST_SEED = Date.now() % 1e9;

for (const { name, attack } of [...OF_MESSAGES, ...OF_PAGES]) {
  test(`anything can be read as ${name}`, async () => {
    test.setTimeout(900_000);
    for (let run = 0; run < SIZE.fuzzRuns; run++) await attack(FIRST_SEED + run);
    expect(Reflect.ownKeys(Object.prototype)).not.toContain('polluted');
    tell('parsers', 1);
    tell('values read', SIZE.fuzzRuns);
  });
}
