import { readdirSync } from 'node:fs';
import { createScanner } from '../../src/core/reading/scan.ts';
import type { Fixture } from '../../src/core/signatures/fixture.ts';

const FIXTURES = new URL('../../src/core/signatures/', import.meta.url);
/** Put at the end of a text, it makes another of it each time. */
const STEP = ' step ';

function signatureIn(text: string): string | undefined {
  const scanner = createScanner('stream', 'm-s-1');
  return [...scanner.push(text), ...scanner.end()].find(({ fault }) => fault !== 'replaced')
    ?.signature;
}

/** As many printed faults as there are signatures, each of another one. */
async function faults(): Promise<string[]> {
  const files = readdirSync(FIXTURES).filter((file) => file.endsWith('.fixture.ts'));
  const texts = new Map<string, string>();
  for (const file of files) {
    const { fixtures = [] } = (await import(new URL(file, FIXTURES).href)) as {
      fixtures?: Fixture[];
    };
    for (const { text } of fixtures) {
      const signature = signatureIn(`${text.trimEnd()}${STEP}1\n`);
      if (signature) texts.set(signature, text.trimEnd());
    }
  }
  return [...texts.values()];
}

/** Python that prints a fault of each signature, never the same twice; so often, and with a pause (s). */
export async function printsFaults(rounds: number, pause = 0): Promise<string> {
  const texts = JSON.stringify(await faults());
  return `import time
texts = ${texts}
step = 0
for turn in range(${rounds}):
    for text in texts:
        step += 1
        print(f'{text}${STEP}{step}', flush=True)
    time.sleep(${pause})`;
}
