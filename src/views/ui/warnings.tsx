import type { Diagnosis } from '../../core/diagnose.ts';
import { t } from '../../platform/i18n.ts';

function wontHelpLines({ cause, evidence, swap, wontHelp }: Diagnosis): string[] {
  const cell = (swap ?? evidence[0])?.cell.ordinal;
  const restart =
    cause === 'install-loop' && cell !== undefined
      ? t('wontHelpRestartLoop', cell)
      : t('wontHelpRestart');
  return [
    ...(wontHelp.some((remedy) => remedy.startsWith('restart')) ? [restart] : []),
    ...(wontHelp.includes('delete-runtime') && cell !== undefined
      ? [t('wontHelpDelete', cell)]
      : []),
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
    <List title={t('makesWorse')} lines={[t('worseReinstall'), t('worseReload')]} />
  </>
);
