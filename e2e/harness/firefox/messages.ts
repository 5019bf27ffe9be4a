import { tellsMessages } from '../tells-messages.ts';
import { scriptAddress, type Inside } from './inside.ts';
import type { Relay } from './relay.ts';
import { ADDON } from './settings.ts';

const CHANNEL = 'clean-slate-messages';
const TELL = 'tellTheTest';

interface Hearing {
  /** The browser element, as an expression for `inside`. */
  tab: string;
  held: readonly number[];
  hear: (message: string) => void;
}

/** Stays in the tab, and meets each new page when our script is in it and has not begun yet. */
const inTheTab = (held: readonly number[]) => `{
  const { ExtensionContent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionContent.sys.mjs',
  );
  const known = new WeakSet();
  const meet = () => {
    const world = content && ExtensionContent.getContextByExtensionId('${ADDON}', content)?.sandbox;
    if (!world || known.has(world)) return;
    known.add(world);
    const tell = (message) => sendAsyncMessage('${CHANNEL}', message);
    Cu.exportFunction(tell, world, { defineAs: '${TELL}' });
    Cu.evalInSandbox(${JSON.stringify(tellsMessages('browser', TELL, held))}, world);
  };
  const { setInterval } = ChromeUtils.importESModule('resource://gre/modules/Timer.sys.mjs');
  setInterval(meet, 5);
}`;

/** As \`ExtensionBrowser.hearMessages\` says. */
export async function hearMessages(
  inside: Inside,
  relay: Relay,
  { tab, held, hear }: Hearing,
): Promise<void> {
  relay.onChannel(CHANNEL, hear);
  await inside.listen(`${tab}.messageManager`, CHANNEL);
  const script = scriptAddress(inTheTab(held));
  await inside.evaluate(`${tab}.messageManager.loadFrameScript(${script}, true);`);
}
