import { t } from '../../words/i18n.ts';
import type { Policy, Settings } from '../../platform/settings.ts';
import { FileChooser } from '../ui/file-chooser.tsx';
import { Group } from '../ui/group.tsx';
import { HelpAddress } from './help-address.tsx';
import { type Changed, Outcome, type Saved } from './saved.tsx';

interface CourseProps {
  settings: Settings;
  policy: Policy;
  saved: Saved | undefined;
  save(settings: Settings, what: Changed): void;
  undo(): void;
  importPreset(file: File): void;
}

const Remove = ({ label, remove }: { label: string; remove(): void }) => (
  <dd>
    <button type="button" class="link" aria-label={label} onClick={remove}>
      {t('courseRemove')}
    </button>
  </dd>
);

/** The course and its help link, which presets bring, and where a preset's file is imported. */
export function Course({ settings, policy, saved, save, undo, importPreset }: CourseProps) {
  const { course } = settings;
  const isLocked = 'helpLink' in policy.choices;
  const { helpLink } = { ...settings, ...policy.choices };
  return (
    <Group title={t('courseTitle')} help={t('courseHelp')} lockedBy={undefined}>
      {(course || helpLink) && (
        <dl class="course">
          {course && (
            <div>
              <dt>{t('courseName')}</dt>
              <dd>
                <bdi>{course}</bdi>
              </dd>
              <Remove
                label={t('courseRemoveName')}
                remove={() => save({ ...settings, course: '' }, 'course')}
              />
            </div>
          )}
          {helpLink && (
            <div>
              <dt>{t('helpLink')}</dt>
              <dd>
                <HelpAddress link={helpLink} />
              </dd>
              {isLocked ? (
                <dd class="soft">
                  {policy.setBy ? t('lockedBy', policy.setBy) : t('lockedByOrganisation')}
                </dd>
              ) : (
                <Remove
                  label={t('courseRemoveLink')}
                  remove={() => save({ ...settings, helpLink: '' }, 'helpLink')}
                />
              )}
            </div>
          )}
        </dl>
      )}
      <Outcome saved={saved} what="course" undo={undo} />
      <Outcome saved={saved} what="helpLink" undo={undo} />
      <div class="bring">
        <FileChooser
          label={t('presetImport')}
          accept=".json,application/json"
          take={([file]) => file && importPreset(file)}
        />
        <span class="soft">{t('presetDrop')}</span>
      </div>
    </Group>
  );
}
