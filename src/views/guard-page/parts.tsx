import type { GuardOptions } from '../../guard/options.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';

interface Part {
  title: MessageKey;
  text: MessageKey;
  /** A part that is there only where it was chosen. */
  option?: 'verify' | 'withRepair';
}

const PARTS: readonly Part[] = [
  { title: 'guardPartCheck', text: 'guardPartCheckText' },
  { title: 'guardPartFresh', text: 'guardPartFreshText' },
  { title: 'guardPartVerdict', text: 'guardPartVerdictText' },
  { title: 'guardPartVerify', text: 'guardPartVerifyText', option: 'verify' },
  { title: 'guardPartRepair', text: 'guardPartRepairText', option: 'withRepair' },
  { title: 'guardPartLine', text: 'guardPartLineText' },
];

/** What each part of the cell does, and which of them it has. */
export const Parts = ({ chosen }: { chosen: GuardOptions }) => (
  <section class="what" aria-labelledby="parts-title">
    <h2 id="parts-title">{t('guardParts')}</h2>
    <dl>
      {PARTS.map(({ title, text, option }) => (
        <div key={title}>
          <dt>
            {t(title)}
            {option && !chosen[option] && <span class="soft"> {t('guardPartOff')}</span>}
          </dt>
          <dd>{t(text, 'verify()')}</dd>
        </div>
      ))}
    </dl>
  </section>
);
