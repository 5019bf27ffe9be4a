import { render } from 'preact';
import { t } from '../../words/i18n.ts';
import { extension } from '../../platform/browser.ts';
import { askForHostAccess, hasHostAccess, watchHostAccess } from '../../platform/host-access.ts';
import {
  DEFAULTS,
  readOwnSettings,
  readPolicy,
  watchSettings,
  writeSettings,
  type Settings,
} from '../../platform/settings.ts';
import { takeDrops } from '../ui/drops.ts';
import { Options, type OptionsModel } from './options.tsx';
import { presetFlow } from './preset-flow.ts';

const root = document.querySelector('main');
let model: OptionsModel = {
  settings: DEFAULTS,
  policy: { choices: {} },
  saved: undefined,
  shortcuts: [],
  hasAccess: true,
};

function show(change: Partial<OptionsModel>): void {
  model = { ...model, ...change };
  if (root)
    render(
      <Options {...{ model, presets: presets.actions, save, changeShortcuts, allow }} />,
      root,
    );
}

const presets = presetFlow({ now: () => model, show });

function save(settings: Settings): void {
  show({ settings });
  writeSettings(settings).then(
    () => show({ saved: true }),
    () => show({ saved: false }),
  );
}

async function readShortcuts(): Promise<void> {
  const commands = await extension.commands.getAll();
  show({
    shortcuts: commands.map(({ name, description, shortcut }) => ({
      does: name === '_execute_action' ? t('commandOpen') : (description ?? ''),
      keys: shortcut || undefined,
    })),
  });
}

function changeShortcuts(): void {
  const { commands, tabs } = extension;
  // Only Firefox has a call for it, and only Chromium an address.
  if ('openShortcutSettings' in commands) void commands.openShortcutSettings();
  else void tabs.create({ url: 'chrome://extensions/shortcuts' });
}

const allow = () => void askForHostAccess();
const lookAtAccess = () => void hasHostAccess().then((hasAccess) => show({ hasAccess }));

async function read(): Promise<void> {
  const policy = await readPolicy();
  await readOwnSettings().then(
    (settings) => show({ settings, policy }),
    () => show({ policy, saved: false }),
  );
}

document.documentElement.lang = navigator.language;
document.title = `${t('settings')} – ${t('shortName')}`;
// A preset is shown against the settings that it would change.
void read().then(presets.readAddress);
window.addEventListener('hashchange', presets.readAddress);
takeDrops(([file]) => file && presets.actions.importPreset(file));
void readShortcuts();
// They are changed on a page of the browser's, from which the person comes back.
window.addEventListener('focus', () => void readShortcuts());
watchSettings(() => void read());
lookAtAccess();
watchHostAccess(lookAtAccess);
