import type { ComponentChildren } from 'preact';
import type { Diagnosis } from '../../core/diagnosis/diagnose.ts';
import { restartOf } from '../../core/diagnosis/ask-first.ts';
import { t } from '../../words/i18n.ts';
import type { Actions } from './actions.ts';
import { Evidence } from './evidence.tsx';
import { Losses } from './loss-list.tsx';
import { PastRuntime } from './past-runtime.tsx';
import { Versions } from './version-table.tsx';
import { Warnings } from './warnings.tsx';
import type { CELLS } from '../../platform/layout.ts';
import type { Words } from '../../platform/words.ts';

interface FoldProps {
  diagnosis: Diagnosis;
  words: Words;
  actions: Actions;
  connected: boolean;
  cells: number | typeof CELLS;
  /** What more there is to say of the evidence. */
  more?: ComponentChildren;
}

/** What folds out: the evidence, what not to do, and what may be done beside the remedy. */
export const Fold = ({ diagnosis, words, actions, connected, cells, more }: FoldProps) => (
  <details>
    <summary>{t('details')}</summary>
    <div class="fold">
      <Evidence {...words} goToCell={actions.goToCell} />
      <Versions {...words} />
      {more}
      <PastRuntime {...words} />
      <Warnings {...words} goToCell={actions.goToCell} />
      {connected &&
        diagnosis.remedies.includes('restart') &&
        restartOf(diagnosis) !== 'restart' && (
          <div>
            <button
              type="button"
              class="link"
              aria-describedby="loss-restart"
              onClick={() => actions.start('restart')}
            >
              {t('restartOnly')}
            </button>
            <Losses
              id="loss-restart"
              losses={words.losses}
              remedy="restart"
              cells={cells}
              goToCell={actions.goToCell}
            />
          </div>
        )}
      {connected && diagnosis.verdict === 'corrupted' && (
        <div>
          <button
            type="button"
            class="link"
            aria-describedby="loss-outputs"
            onClick={() => actions.start('clear-outputs')}
          >
            {t('clearOutputs')}
          </button>
          <p class="soft" id="loss-outputs">
            {t('lossOutputs')}
          </p>
        </div>
      )}
    </div>
  </details>
);
