import type { MenuNames } from '../platform/menu-names.ts';
import { t, type MessageKey } from './i18n.ts';

const OURS: Record<keyof MenuNames, MessageKey> = {
  runtime: 'menuRuntime',
  edit: 'menuEdit',
  'restart-and-run-all': 'menuRestartAndRunAll',
  restart: 'menuRestart',
  'run-all': 'menuRunAll',
  'delete-runtime': 'menuDelete',
  'clear-outputs': 'clearOutputs',
  'runtime-type': 'menuRuntimeType',
};

/** What Colab's menus are called: as they are on the page, and else as they are in the browser's language. */
export const menuWords = (names: MenuNames = {}): Record<keyof MenuNames, string> =>
  Object.fromEntries(
    Object.entries(OURS).map(([name, key]) => [name, names[name as keyof MenuNames] || t(key)]),
  ) as Record<keyof MenuNames, string>;
