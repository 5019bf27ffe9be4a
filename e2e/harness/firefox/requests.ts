import type { RequestRecord } from '../driver.ts';
import { scriptAddress, type Inside } from './inside.ts';
import type { Relay } from './relay.ts';
import { ADDON, ORIGIN } from './settings.ts';

const CHANNEL = 'clean-slate-requests';

interface Asked {
  url: string;
  isOurs: boolean;
}

/** In each process: what a script of ours asks for in a page is the page's own to Firefox; its stack tells. */
const IN_EACH_PROCESS = `{
  const isBrowsers = ({ filename }) => /^(?:resource|chrome|data):/.test(filename);
  const opened = (subject) => {
    let asking = Components.stack;
    while (asking && isBrowsers(asking)) asking = asking.caller;
    if (!asking?.filename.startsWith('${ORIGIN}')) return;
    const url = subject.QueryInterface(Ci.nsIChannel).URI.spec;
    Services.cpmm.sendAsyncMessage('${CHANNEL}', JSON.stringify({ url, isOurs: true }));
  };
  Services.obs.addObserver(opened, 'http-on-opening-request');
}`;

/** Where all requests meet: what the extension's own pages ask for, and whatever else there is. */
const WHERE_ALL_MEET = `
  const isOurs = (principal) =>
    (principal?.addonPolicy ?? principal?.contentScriptAddonPolicy)?.id === '${ADDON}';
  const sent = (subject) => {
    const { URI, loadInfo } = subject.QueryInterface(Ci.nsIChannel);
    const askers = [loadInfo.triggeringPrincipal, loadInfo.loadingPrincipal];
    const asked = { url: URI.spec, isOurs: askers.some(isOurs) };
    Services.cpmm.sendAsyncMessage('${CHANNEL}', JSON.stringify(asked));
  };
  Services.obs.addObserver(sent, 'http-on-modify-request');
`;

/** Has Firefox tell of its requests from now on; once for each Firefox. */
export async function followRequests(inside: Inside): Promise<void> {
  await inside.listen('Services.ppmm', CHANNEL);
  await inside.evaluate<undefined>(`
    ${WHERE_ALL_MEET}
    Services.ppmm.loadProcessScript(${scriptAddress(IN_EACH_PROCESS)}, true);
  `);
}

/** As `ExtensionBrowser.recordRequests` says. One address may be reported twice: by its page, and where all meet. */
export function recordRequests(relay: Relay): RequestRecord {
  const record: RequestRecord = { all: 0, byExtension: [], end: () => stop() };
  const stop = relay.onChannel(CHANNEL, (text) => {
    const { url, isOurs } = JSON.parse(text) as Asked;
    record.all += 1;
    if (isOurs) record.byExtension.push(url);
  });
  return record;
}
