import type { Noted } from '../../core/ledger/session.ts';
import { t } from '../../words/i18n.ts';
import { cellName } from '../../words/cell-name.ts';
import type { Actions } from './actions.ts';
import { CellText } from './cell-text.tsx';
import { noteMeaning } from '../../words/note-meaning.ts';

const NOTED = { 'look-alike': 'noteLookAlike', 'other-package': 'noteOtherPackage' } as const;

interface NotesProps {
  notes: readonly Noted[];
  goToCell: Actions['goToCell'];
}

/** What looked like a fault and is not one, or happened to another package, with what it is instead. */
export const Notes = ({ notes, goToCell }: NotesProps) =>
  notes.length === 0 ? null : (
    <details>
      <summary>
        {t('notes')} ({notes.length})
      </summary>
      <div class="fold">
        <ul class="evidence">
          {notes.map(({ cell, note, signature, excerpt, isReplaced }) => (
            <li>
              <strong>
                <CellText goToCell={goToCell}>{t(NOTED[note], cellName(cell))}</CellText>
              </strong>
              <code class="excerpt">{excerpt}</code>
              <p class="soft">{noteMeaning(signature, isReplaced)}</p>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
