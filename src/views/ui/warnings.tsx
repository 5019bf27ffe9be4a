import { t } from '../../words/i18n.ts';
import type { Words } from '../../platform/words.ts';

const List = ({ title, lines }: { title: string; lines: readonly string[] }) =>
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
export const Warnings = ({ wontHelp, makesWorse }: Pick<Words, 'wontHelp' | 'makesWorse'>) => (
  <>
    <List title={t('wontHelp')} lines={wontHelp} />
    <List title={t('makesWorse')} lines={makesWorse} />
  </>
);
