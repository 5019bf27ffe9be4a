import { scriptAddress, type Inside } from './inside.ts';
import type { Relay } from './relay.ts';
import { ORIGIN } from './settings.ts';

const CHANNEL = 'clean-slate-consoles';

/**
 * What Firefox itself notes against each script that had asked it for something when its page went, and
 * that still ran in a tab that was closed. No script can keep it from either.
 */
const OF_FIREFOX =
  /^(?:Promise (?:resolved|rejected) (?:after context unloaded|while context is inactive)|Script terminated by timeout)/;

/** In each process there is, and each to come: what scripts of ours write to their console. */
const IN_EACH_PROCESS = `{
  const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
  const hear = ({ level, filename, arguments: words }) => {
    if (!['warn', 'error', 'exception', 'assert'].includes(level)) return;
    if (!String(filename).startsWith('${ORIGIN}')) return;
    Services.cpmm.sendAsyncMessage('${CHANNEL}', [...words].map(String).join(' '));
  };
  storage.addLogEventListener(hear, Services.scriptSecurityManager.getSystemPrincipal());
}`;

/**
 * As `ExtensionBrowser.hearConsoles` says. WebDriver BiDi tells nothing of the extension's own pages, so
 * Firefox is listened to inside, where all of its processes tell what their scripts threw.
 */
export async function hearConsoles(
  inside: Inside,
  relay: Relay,
  hear: (text: string) => void,
): Promise<void> {
  relay.onChannel(CHANNEL, (text) => {
    if (!OF_FIREFOX.test(text)) hear(text);
  });
  await inside.listen('Services.ppmm', CHANNEL);
  await inside.evaluate<undefined>(`
    Services.console.registerListener({
      observe(message) {
        if (!(message instanceof Ci.nsIScriptError)) return;
        const { errorMessage, sourceName, lineNumber, columnNumber, stack } = message;
        if (!sourceName.startsWith('${ORIGIN}')) return;
        const place = [sourceName, lineNumber, columnNumber].join(':');
        Services.cpmm.sendAsyncMessage('${CHANNEL}', [errorMessage, place, stack].join(' '));
      },
    });
    Services.ppmm.loadProcessScript(${scriptAddress(IN_EACH_PROCESS)}, true);
  `);
}
