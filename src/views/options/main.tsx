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
import { MUTED_KEY, readMuted, type MuteMessage } from '../../platform/muted.ts';
import { projectAddress } from '../../platform/project-address.ts';
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
  muted: [],
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
  unmute(notebook) {
    const message: MuteMessage = { type: 'mute', notebook, isMuted: false };
    void extension.runtime.sendMessage(message);
  },
  allow: () => void askForHostAccess(),
};

const lookAtAccess = () => void hasHostAccess().then((hasAccess) => show({ hasAccess }));

async function read(): Promise<void> {
  const policy = await readPolicy();
  await readOwnSettings().then(
    (settings) => show({ settings, policy }),
    () => show({ policy, saved: { what: 'everything', isWritten: false } }),
  );
}

const lookAtMuted = () =>
  void readMuted().then(
    (muted) => show({ muted }),
    () => {},
  );

namePage(t('settings'));
// A preset is shown against the settings that it would change.
void read().then(presets.readAddress);
window.addEventListener('hashchange', presets.readAddress);
takeDrops(([file]) => file && presets.actions.importPreset(file));
void readShortcuts();
void projectAddress()
  .then((address) => show({ about: { ...model.about, address } }))
  .catch(() => {});
// They are changed on a page of the browser's, from which the person comes back.
window.addEventListener('focus', () => void readShortcuts());
watchSettings(() => void read());
lookAtMuted();
extension.storage.local.onChanged.addListener((changes) => {
  if (changes[MUTED_KEY]) lookAtMuted();
});
lookAtAccess();
watchHostAccess(lookAtAccess);
