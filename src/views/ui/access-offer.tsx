import { t } from '../../words/i18n.ts';

/** Asks for what the extension cannot do without: to see Colab's pages. */
export const AccessOffer = ({ allow }: { allow: () => void }) => (
  <div class="actions">
    <button type="button" class="primary" onClick={allow}>
      {t('allowAccess')}
    </button>
  </div>
);
