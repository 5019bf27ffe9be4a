import { createOutcomeReader } from '../installs/logs/install-outcome.ts';
import { createFailureReader } from '../text/failures.ts';
import { withoutMarkup } from '../text/markup.ts';
import { OPENINGS, type Judge } from './judge.ts';
import type { LineReading } from './line-reading.ts';

/** Reads an error as the kernel reports it: its traceback, or what of it was saved. */
export function createErrorReading(judge: Judge): LineReading {
  const failures = createFailureReader('error', OPENINGS);
  const outcome = createOutcomeReader();
  let number = 0;
  return {
    read({ text: line }) {
      number += 1;
      const text = withoutMarkup(line);
      outcome.readError(text);
      return judge.failure(failures.read(text, number));
    },
    end: () => judge.failure(failures.end(number)),
    guard: () => undefined,
    installOutcome: outcome.outcome,
    isOwnPlace: () => false,
  };
}
