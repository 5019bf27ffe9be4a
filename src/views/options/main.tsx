import { render } from 'preact';
import { t } from '../../platform/i18n.ts';
import {
  DEFAULTS,
  parseSettings,
  readSettings,
  watchSettings,
  writeSettings,
  type Settings,
} from '../../platform/settings.ts';
import { Options, type OptionsModel } from './options.tsx';

const root = document.querySelector('main');
let model: OptionsModel = { settings: DEFAULTS, saved: undefined };

function show(change: Partial<OptionsModel>): void {
  model = { ...model, ...change };
  if (root) render(<Options model={model} save={save} />, root);
}

function save(settings: Settings): void {
  show({ settings });
  writeSettings(settings).then(
    () => show({ saved: true }),
    () => show({ saved: false }),
  );
}

document.documentElement.lang = navigator.language;
document.title = `${t('settings')} – ${t('shortName')}`;
readSettings().then(
  (settings) => show({ settings }),
  () => show({ settings: parseSettings(undefined), saved: false }),
);
watchSettings((settings) => show({ settings }));
