import { t } from '../../platform/i18n.ts';

/** An entry of Colab's Runtime menu, as the way a person goes to it. */
export const MenuPath = ({ entry }: { entry: string }) => (
  <p class="path">
    {t('menuRuntime')}
    <span class="arrow">→</span>
    {entry}
  </p>
);
