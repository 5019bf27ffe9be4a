import type { Noted } from '../../core/ledger/session.ts';
import { t } from '../../words/i18n.ts';
import type { Actions } from './actions.ts';
import { noteMeaning } from '../../words/note-meaning.ts';

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
              <div class="where">
                <strong>
                  {t(note === 'look-alike' ? 'noteLookAlike' : 'noteOtherPackage', cell.ordinal)}
                </strong>
                <button type="button" class="link" onClick={() => goToCell(cell.id)}>
                  {t('goToCell', cell.ordinal)}
                </button>
              </div>
              <code class="excerpt">{excerpt}</code>
              <p class="soft">{noteMeaning(signature, isReplaced)}</p>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
