import type { Remedy } from '../core/ledger/events.ts';
import type { MessageKey } from './i18n.ts';

/** What each remedy is called: by its entry in Colab's menu, where it has one. */
export const REMEDY_NAMES: Record<Remedy, MessageKey> = {
  'restart-and-run-all': 'menuRestartAndRunAll',
  restart: 'menuRestart',
  'delete-runtime': 'menuDelete',
  'fresh-environment': 'remedyEnvironment',
  'fix-pins': 'remedyPins',
  'runtime-version': 'menuRuntimeType',
};
