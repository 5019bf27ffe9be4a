import type { Losses as Cost, RunningCell } from '../../core/losses.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';

type Restarting = 'restart-and-run-all' | 'restart';

/** A run so long is nothing to lose by the way, in minutes. */
const LONG = 40;
/** Shorter than this nobody plans for, in seconds. */
const SHORT = 10;

const RUN_ALL: Record<Cost['variables'], MessageKey> = {
  lost: 'lossLostRunAll',
  nothing: 'lossNothing',
  'nothing-since': 'lossNothingSinceRunAll',
};

const RESTART: Record<Cost['variables'], MessageKey> = {
  lost: 'lossLost',
  nothing: 'lossNothing',
  'nothing-since': 'lossNothingSince',
};

/** What a restart costs of the session's memory. */
export const lossLine = (variables: Cost['variables'], remedy: Restarting): string =>
  t((remedy === 'restart-and-run-all' ? RUN_ALL : RESTART)[variables]);

function Stopped({ ordinal, since }: RunningCell) {
  const minutes = Math.floor((Date.now() - since) / 60_000);
  const text = minutes < 1 ? t('lossRunning', ordinal) : t('lossRunningFor', ordinal, minutes);
  return minutes >= LONG ? <strong>{text} </strong> : <>{text} </>;
}

function again(seconds: number, cells: number): string {
  if (seconds < SHORT) return cells > 0 ? t('lossAgain', cells) : '';
  const time =
    seconds < 90
      ? t('durationSeconds', Math.round(seconds / 10) * 10)
      : t('durationWholeMinutes', Math.round(seconds / 60));
  return t('lossAgainTook', cells, time);
}

interface LossesProps {
  /** Of the element, for the button that it describes. */
  id: string;
  losses: Cost;
  remedy: Restarting;
  /** How many code cells the notebook has. */
  cells: number;
}

/** What a restart costs, said before its button is pressed. */
export function Losses({ id, losses, remedy, cells }: LossesProps) {
  return (
    <p class="soft" id={id}>
      {losses.running.map((cell) => (
        <Stopped {...cell} />
      ))}
      {lossLine(losses.variables, remedy)}
      {remedy === 'restart-and-run-all' && ` ${again(losses.took, cells)}`}
    </p>
  );
}
