import { PRESET_FIELDS, type Preset, type PresetField } from './preset.ts';
import type { Policy, Settings } from './settings.ts';

export type PresetValue = string | boolean;

/** One setting for which a preset has another value than holds now. */
export interface PresetChange {
  field: PresetField;
  from: PresetValue;
  to: PresetValue;
  /** An administrator has set it, so it stays. */
  isLocked: boolean;
}

/** All that a preset would change, and what it cannot; empty where it would change nothing. */
export function changesOf(preset: Preset, settings: Settings, { choices }: Policy): PresetChange[] {
  const held = { ...settings, ...choices };
  return PRESET_FIELDS.flatMap((field) => {
    const { [field]: to } = preset;
    const { [field]: from } = held;
    if (to === undefined || to === from) return [];
    return [{ field, from, to, isLocked: field in choices }];
  });
}

/** The settings once a preset is used: what it does not set, or cannot, is as before. */
export const applyPreset = (preset: Preset, settings: Settings, policy: Policy): Settings => {
  const changes = changesOf(preset, settings, policy).filter(({ isLocked }) => !isLocked);
  return { ...settings, ...Object.fromEntries(changes.map(({ field, to }) => [field, to])) };
};

/** The settings once that is undone: what else was changed since then stays. */
export const undoChanges = (changes: readonly PresetChange[], settings: Settings): Settings => {
  const made = changes.filter(({ isLocked }) => !isLocked);
  return { ...settings, ...Object.fromEntries(made.map(({ field, from }) => [field, from])) };
};
