import type { Diagnosis } from '../../core/diagnose.ts';
import { t } from '../../platform/i18n.ts';
import { type Actions, onTrusted } from './actions.ts';
import { Fold } from './fold.tsx';
import { ProgressSteps } from './progress.tsx';
import { RemedyOffer } from './remedy.tsx';

interface ReportProps {
  diagnosis: Diagnosis;
  actions: Actions;
  /** False while there is no runtime that could be restarted. */
  connected: boolean;
}

/** A remedy that was pressed and has led to no restart. */
function Setback({ progress }: Diagnosis) {
  if (progress?.step !== 'restart' || !progress.outcome) return null;
  const key = progress.outcome === 'stopped' ? 'outcomeStopped' : 'outcomeNoAnswer';
  return <p class="problem">{t(key)}</p>;
}

function Underway({ diagnosis, actions }: ReportProps) {
  const { evidence, progress } = diagnosis;
  const isRunning = progress?.step === 'restart' || progress?.step === 'run';
  const cell = evidence[0]?.cell;
  return (
    <>
      <ProgressSteps {...diagnosis} />
      <div class="actions">
        {isRunning && (
          <button type="button" onClick={onTrusted(actions.stop)}>
            {t('stop')}
          </button>
        )}
        {progress?.step === 'check' && cell && (
          <button type="button" class="primary" onClick={() => actions.goToCell(cell.id)}>
            {t('goToCell', cell.ordinal)}
          </button>
        )}
      </div>
    </>
  );
}

/** What follows the headline and the sentence, in the notice as in the popup. */
export function Report(props: ReportProps) {
  const { diagnosis } = props;
  switch (diagnosis.verdict) {
    case 'recovering':
      return <Underway {...props} />;
    case 'recovered':
      return <ProgressSteps {...diagnosis} />;
    case 'reused':
    case 'restart-needed':
    case 'corrupted':
    case 'conflict':
      return (
        <>
          <Setback {...diagnosis} />
          <RemedyOffer {...props} />
          <Fold {...props} />
        </>
      );
    default:
      return null;
  }
}
