import { render } from 'preact';
import { t } from '../../platform/i18n.ts';
import {
  DEFAULTS,
  readOwnSettings,
  readPolicy,
  watchSettings,
  writeSettings,
  type Settings,
} from '../../platform/settings.ts';
import { Options, type OptionsModel } from './options.tsx';

const root = document.querySelector('main');
let model: OptionsModel = { settings: DEFAULTS, policy: { choices: {} }, saved: undefined };

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

async function read(): Promise<void> {
  const policy = await readPolicy();
  await readOwnSettings().then(
    (settings) => show({ settings, policy }),
    () => show({ policy, saved: false }),
  );
}

document.documentElement.lang = navigator.language;
document.title = `${t('settings')} – ${t('shortName')}`;
void read();
watchSettings(() => void read());
