import { t } from '../../words/i18n.ts';

interface MenuPathProps {
  menu?: string;
  entry: string;
}

/** An entry of Colab's menu bar, by default in the Runtime menu, as the way a person goes to it. */
export const MenuPath = ({ menu = t('menuRuntime'), entry }: MenuPathProps) => (
  <p class="path">
    {menu}
    <span class="arrow">→</span>
    {entry}
  </p>
);
