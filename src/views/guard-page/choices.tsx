import { LONGEST_COURSE, LONGEST_LINK } from '../../platform/course-texts.ts';
import { GUARD_VARIANTS, type GuardVariant } from '../../guard/options.ts';
import { type MessageKey, t } from '../../words/i18n.ts';
import { Group, Option } from '../ui/group.tsx';
import type { GuardPageActions, GuardPageModel } from './model.ts';
import { RepairWarning } from './repair-warning.tsx';
import { TextField } from '../ui/text-field.tsx';

interface ChoicesProps {
  model: GuardPageModel;
  actions: Pick<GuardPageActions, 'choose' | 'leave'>;
}

const VARIANTS: Record<GuardVariant, Record<'label' | 'help', MessageKey>> = {
  full: { label: 'guardVariantFull', help: 'guardVariantFullHelp' },
  short: { label: 'guardVariantShort', help: 'guardVariantShortHelp' },
};

/** What can be chosen of the cell. */
export function Choices({ model, actions: { choose, leave } }: ChoicesProps) {
  const { chosen } = model;
  const isShort = chosen.variant === 'short';
  const problems = isShort ? {} : model.problems;
  return (
    <div class="choices">
      <Group title={t('guardVariant')}>
        {GUARD_VARIANTS.map((variant) => (
          <Option
            type="radio"
            group="variant"
            value={variant}
            isChosen={chosen.variant === variant}
            label={t(VARIANTS[variant].label)}
            help={t(VARIANTS[variant].help)}
            change={() => choose({ variant })}
          />
        ))}
      </Group>
      <Group title={t('guardChoose')} idleBecause={isShort ? t('guardShortNoOptions') : undefined}>
        <Option
          type="checkbox"
          group="verify"
          value="yes"
          isChosen={chosen.verify}
          label={t('guardVerify')}
          help={t('guardVerifyHelp', 'verify()')}
          change={(verify) => choose({ verify })}
        />
        <Option
          type="checkbox"
          group="strict"
          value="yes"
          isChosen={chosen.strict}
          label={t('guardStrict')}
          help={t('guardStrictHelp')}
          change={(strict) => choose({ strict })}
        />
        <Option
          type="checkbox"
          group="repair"
          value="yes"
          isChosen={chosen.withRepair}
          label={t('guardRepair')}
          help={t('guardRepairHelp')}
          change={(withRepair) => choose({ withRepair })}
        />
        {chosen.withRepair && !isShort && <RepairWarning />}
        <TextField
          name="course"
          inputMode="text"
          label={t('guardCourse')}
          help={t('guardCourseHelp')}
          value={chosen.course}
          maxLength={2 * LONGEST_COURSE}
          problem={problems.course}
          input={(course) => choose({ course })}
          leave={() => leave('course')}
        />
        <TextField
          name="link"
          inputMode="url"
          label={t('guardHelpLink')}
          help={t('guardHelpLinkHelp')}
          value={chosen.link}
          maxLength={2 * LONGEST_LINK}
          problem={problems.link}
          input={(link) => choose({ link })}
          leave={() => leave('link')}
        />
      </Group>
      <p class="soft">{t('guardKept')}</p>
    </div>
  );
}
