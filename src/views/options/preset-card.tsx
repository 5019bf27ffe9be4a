import './preset.css';
import type { ComponentChildren } from 'preact';
import { type MessageKey, t } from '../../words/i18n.ts';
import { changesOf, type PresetChange } from '../../platform/preset-changes.ts';
import type { Preset, PresetFault } from '../../platform/preset.ts';
import type { Policy, Settings } from '../../platform/settings.ts';
import { Changes } from './preset-change-list.tsx';

/** What has become of a preset that was opened or imported. */
export type PresetState =
  | { is: 'offered'; preset: Preset; hasFailed?: boolean }
  | { is: 'refused'; fault: PresetFault; field?: string }
  | { is: 'used'; preset: Preset; changes: readonly PresetChange[]; hasFailed?: boolean }
  | { is: 'undone' }
  | { is: 'kept' };

export interface PresetActions {
  importPreset(file: File): void;
  usePreset(): void;
  keepMine(): void;
  undoPreset(): void;
  closePreset(): void;
}

const FAULTS: Record<PresetFault, MessageKey> = {
  'too-long': 'presetTooLong',
  unreadable: 'presetUnreadable',
  'other-format': 'presetOtherFormat',
  'newer-version': 'presetNewer',
  'unknown-field': 'presetUnknownField',
  'bad-value': 'presetBadValue',
  'sets-nothing': 'presetSetsNothing',
};

// What had the focus is gone, or the answer is far from what was pressed.
const focus = (element: HTMLElement | null) => element?.focus();

interface CardProps {
  tone: 'busy' | 'good' | 'bad' | 'quiet';
  title: string;
  children?: ComponentChildren;
}

const Card = ({ tone, title, children }: CardProps) => (
  <section class={`preset tone-${tone}`} aria-labelledby="preset">
    <h2 id="preset" key={title} tabIndex={-1} ref={focus}>
      {title}
    </h2>
    {children}
  </section>
);

const Close = ({ close }: { close(): void }) => (
  <button type="button" class="outlined" onClick={close}>
    {t('presetClose')}
  </button>
);

const NotSaved = () => (
  <p class="problem" role="alert">
    {t('presetNotSaved')}
  </p>
);

interface OfferedProps extends PresetCardProps {
  state: Extract<PresetState, { is: 'offered' }>;
}

function Offered({ state, settings, policy, actions }: OfferedProps) {
  const { preset, hasFailed } = state;
  const changes = changesOf(preset, settings, policy);
  if (!changes.some(({ isLocked }) => !isLocked)) {
    return (
      <Card tone="quiet" title={t('presetNothing')}>
        <p>{t(changes.length > 0 ? 'presetNothingLocked' : 'presetNothingHint')}</p>
        {changes.length > 0 && <Changes changes={changes} policy={policy} />}
        <div class="actions">
          <Close close={actions.closePreset} />
        </div>
      </Card>
    );
  }
  return (
    <Card tone="busy" title={t('presetOffered')}>
      <p>{t('presetWould')}</p>
      <Changes changes={changes} policy={policy} />
      {hasFailed && <NotSaved />}
      <div class="actions">
        <button type="button" class="primary" onClick={actions.usePreset}>
          {t('presetUse')}
        </button>
        <button type="button" class="outlined" onClick={actions.keepMine}>
          {t('presetKeep')}
        </button>
      </div>
    </Card>
  );
}

interface PresetCardProps {
  state: PresetState;
  settings: Settings;
  policy: Policy;
  actions: PresetActions;
}

/** A preset that was opened: what it would change, and what a person made of it. */
export function PresetCard(props: PresetCardProps) {
  const { state, policy, actions } = props;
  switch (state.is) {
    case 'offered':
      return <Offered {...props} state={state} />;
    case 'refused':
      return (
        <Card tone="bad" title={t('presetRefused')}>
          <p>
            {t(FAULTS[state.fault], state.field ?? '')} {t('presetUnchanged')}
          </p>
          <div class="actions">
            <Close close={actions.closePreset} />
          </div>
        </Card>
      );
    case 'used':
      return (
        <Card tone="good" title={t('presetUsed')}>
          <Changes changes={state.changes} policy={policy} />
          {state.hasFailed && <NotSaved />}
          <div class="actions">
            <button type="button" class="outlined" onClick={actions.undoPreset}>
              {t('undo')}
            </button>
            <Close close={actions.closePreset} />
          </div>
        </Card>
      );
    default:
      return (
        <Card tone="quiet" title={t(state.is === 'undone' ? 'presetUndone' : 'presetKept')}>
          <p>{t('presetKeptHint')}</p>
          <div class="actions">
            <Close close={actions.closePreset} />
          </div>
        </Card>
      );
  }
}
