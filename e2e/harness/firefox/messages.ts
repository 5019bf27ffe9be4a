import { tellsMessages } from '../tells-messages.ts';
import { scriptAddress, type Inside } from './inside.ts';
import type { Relay } from './relay.ts';
import { ADDON } from './settings.ts';

const TELL = 'tellTheTest';

interface Hearing {
  /** The browser element, as an expression for `inside`. */
  tab: string;
  held: readonly number[];
  hear: (message: string) => void;
}

let hearings = 0;

/**
 * Is in each tab that there is and each to come: a page that is loaded may get another process, and then only
 * the number of the tab is the same. Meets each page of this tab when our script is in it and has not begun.
 */
const inEachTab = (
  channel: string,
  browser: number,
  held: readonly number[],
) => `if (docShell.browsingContext.browserId === ${browser}) {
  const { ExtensionContent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionContent.sys.mjs',
  );
  const known = new WeakSet();
  const meet = () => {
    const world = content && ExtensionContent.getContextByExtensionId('${ADDON}', content)?.sandbox;
    if (!world || known.has(world)) return;
    known.add(world);
    const tell = (message) => sendAsyncMessage('${channel}', message);
    Cu.exportFunction(tell, world, { defineAs: '${TELL}' });
    Cu.evalInSandbox(${JSON.stringify(tellsMessages('browser', TELL, held))}, world);
  };
  const { setInterval } = ChromeUtils.importESModule('resource://gre/modules/Timer.sys.mjs');
  setInterval(meet, 5);
}`;

/** As `ExtensionBrowser.hearMessages` says. */
export async function hearMessages(
  inside: Inside,
  relay: Relay,
  { tab, held, hear }: Hearing,
): Promise<void> {
  const channel = `clean-slate-messages-${(hearings += 1)}`;
  relay.onChannel(channel, hear);
  await inside.listen('Services.mm', channel);
  const browser = await inside.evaluate<number>(`return ${tab}.browserId`);
  const script = scriptAddress(inEachTab(channel, browser, held));
  await inside.evaluate(`Services.mm.loadFrameScript(${script}, true);`);
}
