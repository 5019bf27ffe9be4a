import type { ComponentChildren } from 'preact';
import type { Diagnosis } from '../../core/diagnosis/diagnose.ts';
import { t } from '../../words/i18n.ts';
import { restartOf } from '../../core/diagnosis/ask-first.ts';
import type { Actions } from './actions.ts';
import { CellText } from './cell-text.tsx';
import { goToLabel } from '../../words/cell-name.ts';
import { Losses } from './loss-list.tsx';
import { MenuPath } from './menu-path.tsx';
import { PastRuntime } from './past-runtime.tsx';
import { Pins } from './pin-lines.tsx';
import { cellToChange, pinsAdvice } from '../../words/pins-advice.ts';
import { tAt } from '../../words/place-text.ts';
import type { CELLS } from '../../platform/layout.ts';
import type { Words } from '../../platform/words.ts';

interface RemedyProps {
  diagnosis: Diagnosis;
  words: Words;
  actions: Omit<Actions, 'stop'>;
  connected: boolean;
  /** How many code cells the notebook has. */
  cells: number | typeof CELLS;
  /** It stands in the question before a run, which is then held up. */
  isQuestion?: boolean;
  /** Further buttons. */
  children?: ComponentChildren;
}

const LABELS = { restart: 'menuRestart', 'restart-and-run-all': 'restartAndRunAll' } as const;
const LABELS_NOW = { restart: 'restartNow', 'restart-and-run-all': 'restartAndRunAllNow' } as const;

/** The answer beside the remedy: not now, or where that is all there is to say, that it is taken as it is. */
function GoOn({ diagnosis, actions, isQuestion }: RemedyProps) {
  const { cause, accepted, putOff } = diagnosis;
  if (accepted || putOff) return null;
  const isTaken = isQuestion || cause === 'reused';
  const go = () => actions.choose(isTaken ? 'accepted' : 'put-off', cause);
  return (
    <button type="button" onClick={go}>
      {t(isQuestion ? 'runAnyway' : isTaken ? 'useAsItIs' : 'notNow')}
    </button>
  );
}

const Others = (props: RemedyProps) => (
  <>
    <GoOn {...props} />
    {props.children}
  </>
);

function Restart(props: RemedyProps) {
  const { diagnosis, words, actions, connected, cells } = props;
  if (!connected) return <p class="soft">{t('popupOffline')}</p>;
  const command = restartOf(diagnosis);
  const { longRun } = words;
  return (
    <>
      <div class="actions">
        {longRun && (
          <button
            type="button"
            class="primary"
            aria-describedby="wait-loss"
            onClick={() => actions.start('wait-and-restart')}
          >
            {t('waitThenRestart')}
          </button>
        )}
        <button
          type="button"
          class={longRun ? undefined : 'primary'}
          aria-describedby="loss"
          onClick={() => actions.start(command)}
        >
          {t((longRun ? LABELS_NOW : LABELS)[command])}
        </button>
        <Others {...props} />
      </div>
      {longRun && (
        <p class="soft" id="wait-loss">
          <CellText goToCell={actions.goToCell}>{longRun.wait}</CellText>
        </p>
      )}
      <Losses
        id="loss"
        losses={words.losses}
        remedy={command}
        cells={cells}
        goToCell={actions.goToCell}
      />
      {words.misfits && <p class="soft">{words.misfits}</p>}
    </>
  );
}

/** What is not done by a click of ours: a new runtime, or on the person's own machine an environment. */
function NewDisk(props: RemedyProps) {
  const { diagnosis, words, actions, connected } = props;
  const hasPinsFirst = diagnosis.remedies[0] === 'fix-pins';
  return (
    <>
      <p>{tAt(diagnosis, hasPinsFirst ? 'advicePinsFirst' : 'adviceDelete')}</p>
      {!diagnosis.isLocal && (
        <MenuPath menu={words.menus.runtime} entry={words.menus['delete-runtime']} />
      )}
      <p class="soft" id="loss">
        {tAt(diagnosis, 'lossDelete')}
      </p>
      {!hasPinsFirst && diagnosis.remedies.includes('fix-pins') && (
        <p class="soft">{tAt(diagnosis, 'advicePinsNext')}</p>
      )}
      <div class="actions">
        {connected && !diagnosis.isLocal && (
          <button
            type="button"
            class="primary danger"
            aria-describedby="loss"
            onClick={() => actions.start('delete-runtime')}
          >
            {t('deleteRuntime')}
          </button>
        )}
        <Others {...props} />
      </div>
    </>
  );
}

function FixPins(props: RemedyProps) {
  const { diagnosis, words, actions } = props;
  const cell = cellToChange(diagnosis);
  // Which cell installs what does not fit is not known, and the cell that failed need not be it.
  if (!cell) return <NewDisk {...props} />;
  return (
    <>
      <p>
        <CellText goToCell={actions.goToCell}>{pinsAdvice(diagnosis, cell)}</CellText>
      </p>
      <Pins pins={words.pins} copyLine={actions.copyLine} />
      {words.misfits && <p class="soft">{words.misfits}</p>}
      <div class="actions">
        <button type="button" class="primary" onClick={() => actions.goToCell(cell.id)}>
          {goToLabel(cell)}
        </button>
        <Others {...props} />
      </div>
    </>
  );
}

/** The remedy to try first: its one button, or where it is in Colab, and what it costs. */
export function RemedyOffer(props: RemedyProps) {
  const [first = props.isQuestion ? 'restart' : undefined] = props.diagnosis.remedies;
  switch (first) {
    case 'restart-and-run-all':
    case 'restart':
      return <Restart {...props} />;
    case 'delete-runtime':
    case 'fresh-environment':
      return <NewDisk {...props} />;
    case 'fix-pins':
      return <FixPins {...props} />;
    case 'runtime-version':
      return <PastRuntime {...props.words} />;
    case undefined:
      return null;
  }
}
