import '../options/preset.css';
import { useMemo } from 'preact/hooks';
import { changesOf } from '../../platform/preset-changes.ts';
import type { Preset } from '../../platform/preset.ts';
import { DEFAULTS } from '../../platform/settings.ts';
import { headline } from '../../words/headline.ts';
import { t } from '../../words/i18n.ts';
import { sentence } from '../../words/sentence.ts';
import { Changes } from '../options/preset-change-list.tsx';
import { BEFORE } from '../options/value-words.ts';
import { VerdictMark } from '../ui/verdict-mark.tsx';
import { diagnosisOf, eventOf, firstRun } from '../welcome/example.ts';

const NO_POLICY = { choices: {} };

/** A button as it looks: nothing here can be pressed. */
const Pictured = ({ label, isFirst }: { label: string; isFirst?: boolean }) => (
  <span class={isFirst ? 'pictured first' : 'pictured'}>{label}</span>
);

function Offer({ preset }: { preset: Preset }) {
  const changes = changesOf(preset, DEFAULTS, NO_POLICY);
  if (changes.length === 0) return <p>{t('kitPreviewSame')}</p>;
  return (
    <div class="preset tone-busy">
      <p class="headline">{t('presetOffered')}</p>
      <p>{t('presetWould')}</p>
      <Changes changes={changes} policy={NO_POLICY} />
      <div class="actions">
        <Pictured label={t('presetUse')} isFirst />
        <Pictured label={t('presetKeep')} />
      </div>
    </div>
  );
}

/** What the notice says of the welcome page's example, by the rules that hold for every notebook. */
function Broken() {
  const diagnosis = useMemo(
    () => diagnosisOf(firstRun().map((happening, place) => eventOf(happening, place, place))),
    [],
  );
  return (
    <div class={`preset notice-like verdict-${diagnosis.verdict}`}>
      <p class="headline">
        <VerdictMark verdict={diagnosis.verdict} />
        {headline(diagnosis)}
      </p>
      <p>{sentence(diagnosis)}</p>
      <div class="actions">
        <Pictured label={t('restartAndRunAll')} isFirst />
      </div>
    </div>
  );
}

/** What students who begin with the extension's own settings will see. */
export function Preview({ preset }: { preset: Preset }) {
  const { warnings, beforeRunning, course, helpLink } = { ...DEFAULTS, ...preset };
  return (
    <div class="preview" role="group" aria-labelledby="preview">
      <h3 id="preview">{t('kitPreview')}</h3>
      <p class="soft">{t('kitPreviewLink')}</p>
      <Offer preset={preset} />
      <p class="soft">{t('kitPreviewBroken')}</p>
      {warnings === 'badge' && <p>{t('kitPreviewBadge')}</p>}
      <Broken />
      <p class="soft">{t('kitPreviewRun')}</p>
      <p>{t(BEFORE[beforeRunning].help)}</p>
      {helpLink && (
        <>
          <p class="soft">{t('kitPreviewHelp')}</p>
          <p class="like-link">{t('helpFrom', course || new URL(helpLink).host)}</p>
        </>
      )}
    </div>
  );
}
