import type { ComponentChildren } from 'preact';
import type { Diagnosis } from '../../core/diagnosis/diagnose.ts';
import { putAsideBy } from '../../core/diagnosis/put-aside.ts';
import type { CellRef } from '../../core/ledger/events.ts';
import { t } from '../../words/i18n.ts';
import type { Actions } from './actions.ts';
import type { GuideStep } from '../../platform/tab-description.ts';
import { goToLabel } from '../../words/cell-name.ts';
import { Fold } from './fold.tsx';
import { Guided, Stop } from './guide-steps.tsx';
import { OtherChoices } from './other-choices.tsx';
import { Pins } from './pin-lines.tsx';
import { Losses } from './loss-list.tsx';
import { ProgressSteps } from './progress-list.tsx';
import { PutAsideLine } from './put-aside.tsx';
import { RemedyOffer } from './remedy-offer.tsx';
import type { CELLS } from '../../platform/layout.ts';
import type { Words } from '../../platform/words.ts';

interface AdviceProps {
  diagnosis: Diagnosis;
  words: Words;
  actions: Actions;
  /** False while there is no runtime that could be restarted. */
  connected: boolean;
  /** How many code cells the notebook has. */
  cells: number | typeof CELLS;
  /** What the person is led to do in Colab's page. */
  guide?: GuideStep | undefined;
  /** More to fold out. */
  more?: ComponentChildren;
  /** The notebook is muted. */
  isMuted?: boolean;
  /** Further choices beside the remedy. */
  choices?: ComponentChildren;
}

/** A remedy that was pressed and has led to no restart. */
const Setback = ({ setback: [told, ...more] }: Pick<Words, 'setback'>) =>
  told ? (
    <div>
      <p class="problem">{told}</p>
      <p class="soft">{more}</p>
    </div>
  ) : null;

/** A restart that waits until no cell runs any more. */
const Waiting = ({ words, actions, connected, cells }: AdviceProps) => (
  <>
    <ProgressSteps {...words} goToCell={actions.goToCell} />
    <div class="actions">
      <button type="button" onClick={actions.stop}>
        {t('dontRestart')}
      </button>
      {connected && (
        <button type="button" aria-describedby="loss" onClick={() => actions.start('restart')}>
          {t('restartNow')}
        </button>
      )}
    </div>
    {connected && (
      <Losses
        id="loss"
        losses={words.losses}
        remedy="restart"
        cells={cells}
        goToCell={actions.goToCell}
      />
    )}
  </>
);

/** The cells to go to where a restart is over: the one at which the run stopped, then the one to check. */
function cellsToSee({ evidence, progress }: Diagnosis): CellRef[] {
  if (progress?.step !== 'check') return [];
  const { outcome, stop } = progress;
  const stopped = outcome === 'failed-cell' && stop && !stop.isOver ? [stop.cell] : [];
  const all = [...stopped, ...evidence.slice(0, 1).map(({ cell }) => cell)];
  return all.filter(({ id }, place) => all.findIndex((cell) => cell.id === id) === place);
}

function Underway({ diagnosis, words, actions }: AdviceProps) {
  const step = diagnosis.progress?.step;
  return (
    <>
      <ProgressSteps {...words} goToCell={actions.goToCell} />
      <div class="actions">
        {(step === 'restart' || step === 'run') && <Stop {...actions} />}
        {cellsToSee(diagnosis).map((cell, place) => (
          <button
            type="button"
            {...(place === 0 && { class: 'primary' })}
            onClick={() => actions.goToCell(cell.id)}
          >
            {goToLabel(cell)}
          </button>
        ))}
      </div>
    </>
  );
}

/** What follows the headline and the sentence, in the notice as in the popup. */
export function Advice(props: AdviceProps) {
  const { diagnosis, words, actions, guide, isMuted = false, choices } = props;
  if (guide) {
    return <Guided {...{ guide, words, actions }} />;
  }
  switch (diagnosis.verdict) {
    case 'recovering':
      return diagnosis.progress?.step === 'wait' ? <Waiting {...props} /> : <Underway {...props} />;
    case 'recovered':
      return (
        <>
          <ProgressSteps {...words} goToCell={actions.goToCell} />
          {words.misfits && <p class="soft">{words.misfits}</p>}
          {words.pins.length > 0 && (
            <section>
              <p>{t('adviceHold')}</p>
              <Pins pins={words.pins} copyLine={actions.copyLine} />
            </section>
          )}
        </>
      );
    case 'reused':
    case 'restart-needed':
    case 'corrupted':
    case 'conflict':
      return (
        <>
          <PutAsideLine
            by={putAsideBy(diagnosis, isMuted)}
            cause={diagnosis.cause}
            actions={actions}
          />
          <Setback {...words} />
          <RemedyOffer {...props} />
          <Fold {...props} />
          <OtherChoices {...{ diagnosis, actions, isMuted }} more={choices} />
        </>
      );
    default:
      return null;
  }
}
