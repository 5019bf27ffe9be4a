import { BEFORE_RUNNING, type BeforeRunning } from '../core/ask-first.ts';
import { extension } from './browser.ts';

/** What a person chose, for all notebooks on this device. */
export interface Settings {
  version: 1;
  beforeRunning: BeforeRunning;
}

export const DEFAULTS: Settings = { version: 1, beforeRunning: 'corrupted' };

const KEY = 'settings';

/** Settings from unknown. Each field that cannot be read is as if it had never been set. */
export function parseSettings(value: unknown): Settings {
  const stored = (value ?? {}) as Partial<Record<keyof Settings, unknown>>;
  const beforeRunning = BEFORE_RUNNING.find((choice) => choice === stored.beforeRunning);
  return { ...DEFAULTS, ...(beforeRunning && { beforeRunning }) };
}

/** The stored settings. Rejects where storage cannot be read. */
export const readSettings = async (): Promise<Settings> =>
  parseSettings((await extension.storage.local.get(KEY))[KEY]);

export const writeSettings = (settings: Settings): Promise<void> =>
  extension.storage.local.set({ [KEY]: settings });

/**
 * Calls `changed` with every later change, for our own pages and the background only: whoever
 * listens to storage is sent each record that is written, which a page of Colab should not pay for.
 */
export function watchSettings(changed: (settings: Settings) => void): void {
  extension.storage.onChanged.addListener((changes, area) => {
    const change = area === 'local' && changes[KEY];
    if (change) changed(parseSettings(change.newValue));
  });
}
