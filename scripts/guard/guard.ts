import { readFileSync } from 'node:fs';
import { assembleGuard } from '../../src/guard/assemble.ts';
import { dockerfileOf } from '../../src/guard/dockerfile.ts';
import { complain, endWithReader } from '../scan/print.ts';
import { harmless } from '../../src/words/wrap.ts';
import { HELP, readArguments, USAGE } from './arguments.ts';

const NOT_UNDERSTOOD = 2;

const part = (name: string) =>
  readFileSync(new URL(`../../src/guard/${name}.py`, import.meta.url), 'utf8');

endWithReader();
const { options, dockerfile, help, wrong } = readArguments(process.argv.slice(2), process.env);
if (wrong !== undefined) {
  complain(`${harmless(wrong)}\n${USAGE}`);
  process.exitCode = NOT_UNDERSTOOD;
} else if (help) {
  process.stdout.write(`${HELP}\n`);
} else if (dockerfile) {
  process.stdout.write(dockerfileOf({ integrity: part('integrity'), verify: part('verify') }));
} else {
  const parts = {
    guard: part('guard'),
    short: part('short'),
    verify: part('verify'),
    repair: part('repair'),
  };
  process.stdout.write(assembleGuard(parts, options));
}
