import type { GuardOptions } from '../../guard/options.ts';
import { type MessageKey, t } from '../../words/i18n.ts';

interface Part {
  title: MessageKey;
  text: MessageKey;
  /** Its text of the short cell; absent where that is the same. */
  short?: MessageKey;
  /** Whether the cell has it; absent for what every cell has. */
  isIn?(chosen: GuardOptions): boolean;
}

const isFull = ({ variant }: GuardOptions) => variant === 'full';

const PARTS: readonly Part[] = [
  { title: 'guardPartCheck', text: 'guardPartCheckText', short: 'guardPartCheckShort' },
  { title: 'guardPartFresh', text: 'guardPartFreshText', isIn: isFull },
  { title: 'guardPartVerdict', text: 'guardPartVerdictText', short: 'guardPartVerdictShort' },
  {
    title: 'guardPartVerify',
    text: 'guardPartVerifyText',
    isIn: (chosen) => isFull(chosen) && (chosen.verify || chosen.withRepair),
  },
  {
    title: 'guardPartRepair',
    text: 'guardPartRepairText',
    isIn: (chosen) => isFull(chosen) && chosen.withRepair,
  },
  { title: 'guardPartLine', text: 'guardPartLineText' },
];

/** What each part of the cell does, and which of them it has. */
export const Parts = ({ chosen }: { chosen: GuardOptions }) => (
  <section class="what" aria-labelledby="parts-title">
    <h2 id="parts-title">{t('guardParts')}</h2>
    <dl>
      {PARTS.map(({ title, text, short, isIn }) => (
        <div key={title}>
          <dt>
            {t(title)}
            {isIn?.(chosen) === false && <span class="soft"> {t('guardPartOff')}</span>}
          </dt>
          <dd>{t((!isFull(chosen) && short) || text, 'verify()')}</dd>
        </div>
      ))}
    </dl>
  </section>
);
