import type { Diagnosis } from '../../core/diagnose.ts';
import type { Remedy } from '../../core/events.ts';
import { t } from '../../platform/i18n.ts';
import { tAt } from './place-text.ts';

const isRestart = (remedy: Remedy) => remedy.startsWith('restart');

function wontHelpLines(diagnosis: Diagnosis): string[] {
  const { cause, evidence, swap, wontHelp, remedies } = diagnosis;
  const cell = (swap ?? evidence[0])?.cell.ordinal ?? 0;
  const restart = cause === 'install-loop' ? t('wontHelpRestartLoop', cell) : t('wontHelpRestart');
  return [
    ...(wontHelp.some(isRestart) ? [restart] : []),
    ...(remedies.includes('fresh-environment') ? [t('wontHelpDisconnect')] : []),
    ...(!wontHelp.every(isRestart) ? [tAt(diagnosis, 'wontHelpDelete', cell)] : []),
  ];
}

const List = ({ title, lines }: { title: string; lines: string[] }) =>
  lines.length === 0 ? null : (
    <section>
      <h3>{title}</h3>
      <ul class="warnings">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  );

/** What not to do: the remedies that cannot help here, and what makes it worse, with reasons. */
export const Warnings = ({ diagnosis }: { diagnosis: Diagnosis }) => (
  <>
    <List title={t('wontHelp')} lines={wontHelpLines(diagnosis)} />
    <List title={t('makesWorse')} lines={[tAt(diagnosis, 'worseReinstall'), t('worseReload')]} />
  </>
);
