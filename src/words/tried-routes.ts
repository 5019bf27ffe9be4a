import type { Route } from '../core/ledger/events.ts';
import type { Progress } from '../core/diagnosis/progress.ts';
import { t, type MessageKey } from './i18n.ts';

const NAMES: Record<Route, MessageKey | undefined> = {
  'toolbar-menu': 'routeToolbarMenu',
  'runtime-menu': 'routeRuntimeMenu',
  shortcut: 'routeShortcut',
  palette: 'routePalette',
  guide: undefined,
};

/** Which ways Colab did not answer, each once; empty where there are none. */
export function triedText(progress: Progress | undefined): string {
  const failed = progress?.tried.filter(({ worked }) => !worked) ?? [];
  const keys = [...new Set(failed.map(({ route }) => NAMES[route]))];
  const names = keys.flatMap((key) => (key ? [t(key)] : []));
  return names.length > 0 ? t('triedRoutes', names.join(', ')) : '';
}
