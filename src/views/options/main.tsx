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
import { license } from '../../../package.json';
import { storeOf } from '../instructors/store-address.ts';
import { takeDrops } from '../ui/drops.ts';
import { namePage } from '../ui/name-page.ts';
import { Options, type OptionsActions, type OptionsModel } from './options.tsx';
import { presetFlow } from './preset-flow.ts';
import type { Saved } from './saved.tsx';

const root = document.querySelector('main');
let model: OptionsModel = {
  settings: DEFAULTS,
  policy: { choices: {} },
  saved: undefined,
  shortcuts: [],
  about: { version: extension.runtime.getManifest().version, licence: license, address: undefined },
  hasAccess: true,
};

function show(change: Partial<OptionsModel>): void {
  model = { ...model, ...change };
  if (root) render(<Options {...{ model, presets: presets.actions, actions }} />, root);
}

const presets = presetFlow({ now: () => model, show });

function write(settings: Settings, saved: Omit<Saved, 'isWritten'>): void {
  // Said anew each time, so that it is heard each time.
  show({ settings, saved: undefined });
  writeSettings(settings).then(
    () => show({ saved: { ...saved, isWritten: true } }),
    () => show({ saved: { ...saved, isWritten: false } }),
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

const actions: OptionsActions = {
  save: (settings, what) => write(settings, { what, before: model.settings }),
  undo() {
    const { what, before } = model.saved ?? {};
    if (what && before) write(before, { what });
  },
  changeShortcuts,
  allow: () => void askForHostAccess(),
};

/** The project's page, or the one in the store that this copy came from. */
async function findAddress(): Promise<string | undefined> {
  const { runtime, management } = extension;
  const manifest = runtime.getManifest() as { homepage_url?: string; update_url?: string };
  if (manifest.homepage_url) return manifest.homepage_url;
  const { installType } = await management.getSelf();
  const store = storeOf({
    id: runtime.id,
    updateUrl: manifest.update_url,
    isFirefox: runtime.getURL('').startsWith('moz-extension:'),
    isTemporary: installType === 'development',
  });
  return store?.address;
}

const lookAtAccess = () => void hasHostAccess().then((hasAccess) => show({ hasAccess }));

async function read(): Promise<void> {
  const policy = await readPolicy();
  await readOwnSettings().then(
    (settings) => show({ settings, policy }),
    () => show({ policy, saved: { what: 'everything', isWritten: false } }),
  );
}

namePage(t('settings'));
// A preset is shown against the settings that it would change.
void read().then(presets.readAddress);
window.addEventListener('hashchange', presets.readAddress);
takeDrops(([file]) => file && presets.actions.importPreset(file));
void readShortcuts();
void findAddress()
  .then((address) => show({ about: { ...model.about, address } }))
  .catch(() => {});
// They are changed on a page of the browser's, from which the person comes back.
window.addEventListener('focus', () => void readShortcuts());
watchSettings(() => void read());
lookAtAccess();
watchHostAccess(lookAtAccess);
