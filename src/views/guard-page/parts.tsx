import type { GuardOptions } from '../../guard/options.ts';
import { type MessageKey, t } from '../../words/i18n.ts';

interface Part {
  title: MessageKey;
  text: MessageKey;
  /** The options that bring it; absent for what every cell has. */
  options?: readonly ('verify' | 'withRepair')[];
}

const PARTS: readonly Part[] = [
  { title: 'guardPartCheck', text: 'guardPartCheckText' },
  { title: 'guardPartFresh', text: 'guardPartFreshText' },
  { title: 'guardPartVerdict', text: 'guardPartVerdictText' },
  { title: 'guardPartVerify', text: 'guardPartVerifyText', options: ['verify', 'withRepair'] },
  { title: 'guardPartRepair', text: 'guardPartRepairText', options: ['withRepair'] },
  { title: 'guardPartLine', text: 'guardPartLineText' },
];

/** What each part of the cell does, and which of them it has. */
export const Parts = ({ chosen }: { chosen: GuardOptions }) => (
  <section class="what" aria-labelledby="parts-title">
    <h2 id="parts-title">{t('guardParts')}</h2>
    <dl>
      {PARTS.map(({ title, text, options }) => (
        <div key={title}>
          <dt>
            {t(title)}
            {options?.every((option) => !chosen[option]) && (
              <span class="soft"> {t('guardPartOff')}</span>
            )}
          </dt>
          <dd>{t(text, 'verify()')}</dd>
        </div>
      ))}
    </dl>
  </section>
);
