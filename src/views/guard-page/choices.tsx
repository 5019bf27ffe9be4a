import { t } from '../../platform/i18n.ts';
import { Group, Option } from '../ui/group.tsx';
import { LINK_LENGTH } from './help-link.ts';
import type { GuardPageActions, GuardPageModel } from './model.ts';
import { RepairWarning } from './repair-warning.tsx';
import { TextField } from './text-field.tsx';
import { COURSE_LENGTH } from './usable.ts';

interface ChoicesProps {
  model: GuardPageModel;
  actions: Pick<GuardPageActions, 'choose' | 'leaveLink'>;
}

/** What can be chosen of the cell. */
export function Choices({ model, actions: { choose, leaveLink } }: ChoicesProps) {
  const { chosen, linkProblem } = model;
  return (
    <div class="choices">
      <Group title={t('guardChoose')}>
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
        {chosen.withRepair && <RepairWarning />}
        <TextField
          name="course"
          inputMode="text"
          label={t('guardCourse')}
          help={t('guardCourseHelp')}
          value={chosen.course}
          maxLength={COURSE_LENGTH}
          input={(course) => choose({ course })}
        />
        <TextField
          name="link"
          inputMode="url"
          label={t('guardHelpLink')}
          help={t('guardHelpLinkHelp')}
          value={chosen.link}
          maxLength={2 * LINK_LENGTH}
          problem={linkProblem && t(linkProblem, LINK_LENGTH)}
          input={(link) => choose({ link })}
          leave={leaveLink}
        />
      </Group>
      <p class="soft">{t('guardKept')}</p>
    </div>
  );
}
