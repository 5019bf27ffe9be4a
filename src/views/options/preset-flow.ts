import { noteAnswered } from '../../platform/answered-presets.ts';
import { applyPreset, changesOf, undoChanges } from '../../platform/preset-changes.ts';
import {
  MAX_PRESET,
  presetIn,
  readFragment,
  readPreset,
  toFragment,
  type Preset,
  type PresetReading,
} from '../../platform/preset.ts';
import { type Policy, type Settings, writeSettings } from '../../platform/settings.ts';
import type { PresetActions, PresetState } from './preset-card.tsx';

interface Page {
  /** What is shown now. */
  now(): { settings: Settings; policy: Policy; preset?: PresetState | undefined };
  show(change: { settings?: Settings; preset?: PresetState | undefined }): void;
}

/** No character takes more bytes in a file. */
const MAX_BYTES = MAX_PRESET * 4;

const offered = (reading: PresetReading): PresetState =>
  reading.ok ? { is: 'offered', preset: reading.preset } : { is: 'refused', ...reading };

async function read(file: File): Promise<PresetReading> {
  if (file.size > MAX_BYTES) return { ok: false, fault: 'too-long' };
  // A folder that was dropped has no text.
  return file.text().then(readPreset, () => ({ ok: false, fault: 'unreadable' }));
}

/** Its answer holds for a reload too: the preset goes from the address. */
function settle(preset: Preset): void {
  history.replaceState(null, '', location.pathname);
  void noteAnswered(toFragment(preset)).catch(() => {});
}

/** How a preset comes to the options page, and what a person's answers do. */
export function presetFlow({ now, show }: Page) {
  const importPreset = (file: File) => void read(file).then((r) => show({ preset: offered(r) }));

  const actions: PresetActions = {
    importPreset,
    usePreset() {
      const { settings, policy, preset: state } = now();
      if (state?.is !== 'offered') return;
      const { preset } = state;
      const changes = changesOf(preset, settings, policy);
      const changed = applyPreset(preset, settings, policy);
      writeSettings(changed).then(
        () => {
          settle(preset);
          show({ settings: changed, preset: { is: 'used', preset, changes } });
        },
        () => show({ preset: { ...state, hasFailed: true } }),
      );
    },
    keepMine() {
      const { preset: state } = now();
      if (state?.is !== 'offered') return;
      settle(state.preset);
      show({ preset: { is: 'kept' } });
    },
    undoPreset() {
      const { settings, preset: state } = now();
      if (state?.is !== 'used') return;
      const before = undoChanges(state.changes, settings);
      writeSettings(before).then(
        () => show({ settings: before, preset: { is: 'undone' } }),
        () => show({ preset: { ...state, hasFailed: true } }),
      );
    },
    closePreset() {
      history.replaceState(null, '', location.pathname);
      show({ preset: undefined });
    },
  };

  /** Offers the preset in the page's own address, where there is one. */
  function readAddress(): void {
    const text = presetIn(location.hash);
    if (text !== undefined) show({ preset: offered(readFragment(text)) });
  }

  return { actions, readAddress };
}
