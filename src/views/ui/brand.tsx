import { t } from '../../words/i18n.ts';

/** The product's mark and name, over each of its own pages; a heading where no other says it. */
export const Brand = ({ as: Tag = 'p' }: { as?: 'h1' | 'p' }) => (
  <Tag class="brand">
    <img src="/icons/32.png" alt="" />
    {t('shortName')}
  </Tag>
);
