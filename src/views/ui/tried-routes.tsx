import type { Route } from '../../core/events.ts';
import type { Progress } from '../../core/progress.ts';
import { t, type MessageKey } from '../../platform/i18n.ts';

const NAMES: Record<Route, MessageKey | undefined> = {
  'toolbar-menu': 'routeToolbarMenu',
  'runtime-menu': 'routeRuntimeMenu',
  shortcut: 'routeShortcut',
  palette: 'routePalette',
  guide: undefined,
};

/** Which ways Colab did not answer, each once. */
export function TriedRoutes({ progress }: { progress: Progress | undefined }) {
  const failed = progress?.tried.filter(({ worked }) => !worked) ?? [];
  const names = [...new Set(failed.map(({ route }) => NAMES[route]))].flatMap((name) =>
    name ? [t(name)] : [],
  );
  return names.length > 0 ? <p class="soft">{t('triedRoutes', names.join(', '))}</p> : null;
}
