import type { PutAside } from '../../core/diagnosis/put-aside.ts';
import type { Cause } from '../../core/ledger/events.ts';
import { type MessageKey, t } from '../../words/i18n.ts';
import type { Actions } from './actions.ts';

const SAID: Record<NonNullable<PutAside>, MessageKey> = {
  muted: 'asideMuted',
  accepted: 'asideIgnored',
  'put-off': 'asidePutOff',
};

/** What is said of it. */
export const asideText = (by: PutAside): string => (by ? t(SAID[by]) : '');

interface PutAsideProps {
  by: PutAside;
  cause: Cause;
  actions: Pick<Actions, 'choose' | 'mute'>;
}

/** Which choice of the person's keeps a problem from showing by itself, and the way back. */
export const PutAsideLine = ({ by, cause, actions }: PutAsideProps) =>
  by === undefined ? null : (
    <div class="put-aside">
      <p>{asideText(by)}</p>
      <button
        type="button"
        class="back"
        onClick={() =>
          by === 'muted' ? actions.mute(false) : actions.choose('brought-back', cause)
        }
      >
        {t(by === 'muted' ? 'unmute' : 'showAgain')}
      </button>
    </div>
  );
