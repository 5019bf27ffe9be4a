import { hostOf } from '../../platform/course-texts.ts';
import { t } from '../../words/i18n.ts';

/** A help link as a link, its host first: that is what tells whose it is. */
export const HelpAddress = ({ link }: { link: string }) => (
  <span class="address">
    <a
      class="lone"
      href={link}
      target="_blank"
      rel="noopener noreferrer"
      title={t('helpLinkOpen', hostOf(link))}
    >
      {hostOf(link)}
    </a>
    <span class="soft">{link}</span>
  </span>
);
