import type { RuntimeEvent } from './events.ts';

/** What a person wants to hear no more of in a session, by its cause. */
export interface Choices {
  /** Causes that the person chose to ignore. */
  accepted: ReadonlySet<string>;
  /** Causes that they want to hear of no more until another run shows something. */
  putOff: ReadonlySet<string>;
}

type Choice = Extract<RuntimeEvent, { type: 'accepted' | 'put-off' | 'brought-back' }>;
type Seen = Pick<Extract<RuntimeEvent, { type: 'sighted' }>, 'cell' | 'run'>;

const NONE: ReadonlySet<string> = new Set();

/** No choice has been made. */
export const NO_CHOICES: Choices = { accepted: NONE, putOff: NONE };

/** The choices after one more: what was chosen last of a cause is what holds. */
export function choicesAfter({ accepted, putOff }: Choices, { type, cause }: Choice): Choices {
  const after = (known: ReadonlySet<string>, isChosen: boolean) =>
    new Set([...known].filter((each) => each !== cause).concat(isChosen ? cause : []));
  return {
    accepted: after(accepted, type === 'accepted'),
    putOff: after(putOff, type === 'put-off'),
  };
}

/** What is still put off when something new is seen: all of it, where a run goes on that was seen to fail before. */
export const putOffAfter = (
  { putOff }: Choices,
  sighted: readonly Seen[],
  { cell, run }: Seen,
): Choices['putOff'] =>
  sighted.some((seen) => seen.cell.id === cell.id && seen.run === run) ? putOff : NONE;
