import type { Facts } from '../facts/facts.ts';
import type { FaultKind, Strength } from '../facts/fault.ts';
import type { OutputKind } from '../text/output-kind.ts';

/** An output that a family must recognise (`fault` is set), or must not. */
export interface Fixture {
  name: string;
  kind: OutputKind;
  text: string;
  fault?: FaultKind;
  strength?: Strength;
  facts?: Facts;
}

export const SITE = '/usr/local/lib/python3.12/dist-packages';

/** An error as Colab shows it: the cell's frame, hidden ones, and the deepest with the line there. */
export function colabError(
  [path, call, statement]: readonly [path: string, call: string, statement: string],
  exception: string,
  message: string,
): string {
  return `---------------------------------------------------------------------------
${exception.padEnd(42)}Traceback (most recent call last)
/tmp/ipython-input-1408506528.py in <cell line: 0>()
----> 1 import something

6 frames
${path} in ${call}
     13 # above
---> 14 ${statement}
     15 # below

${exception}: ${message}
`;
}

/** An error raised in the cell's own line. */
export const cellError = (statement: string, exception: string, message: string): string =>
  `---------------------------------------------------------------------------
${exception.padEnd(42)}Traceback (most recent call last)
/tmp/ipython-input-1408506528.py in <cell line: 0>()
----> 1 ${statement}

${exception}: ${message}
`;

/** An error as Python prints it. Each frame is a path, what ran there, and the statement. */
export const printedError = (
  frames: readonly (readonly [path: string, call: string, statement: string])[],
  last: string,
): string =>
  [
    'Traceback (most recent call last):',
    ...frames.flatMap(([path, call, source]) => [
      `  File "${path}", line 7, in ${call}`,
      `    ${source}`,
    ]),
    last,
    '',
  ].join('\n');
