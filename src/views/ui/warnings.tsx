import { t } from '../../words/i18n.ts';
import type { Words } from '../../platform/words.ts';
import type { Actions } from './actions.ts';
import { CellText } from './cell-text.tsx';

interface ListProps extends Pick<Actions, 'goToCell'> {
  title: string;
  lines: readonly string[];
}

type WarningsProps = Pick<Words, 'wontHelp' | 'makesWorse'> & Pick<Actions, 'goToCell'>;

const List = ({ title, lines, goToCell }: ListProps) =>
  lines.length === 0 ? null : (
    <section>
      <h3>{title}</h3>
      <ul class="warnings">
        {lines.map((line) => (
          <li>
            <CellText goToCell={goToCell}>{line}</CellText>
          </li>
        ))}
      </ul>
    </section>
  );

/** What not to do: the remedies that cannot help here, and what makes it worse, with reasons. */
export const Warnings = ({ wontHelp, makesWorse, goToCell }: WarningsProps) => (
  <>
    <List title={t('wontHelp')} lines={wontHelp} goToCell={goToCell} />
    <List title={t('makesWorse')} lines={makesWorse} goToCell={goToCell} />
  </>
);
