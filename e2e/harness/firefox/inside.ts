import type { Ask } from './bidi.ts';
import { ADDON, ORIGIN } from './settings.ts';

interface Tree {
  contexts: { context: string; url: string }[];
}

interface Evaluated {
  type: 'success' | 'exception';
  result: { value?: string };
  exceptionDetails: { text: string };
}

/** In which of a page's worlds: its own, or that of our content script. */
export type Place = 'page' | 'content script';

/** A browser that was asked something may be gone, and its page with it; then nobody answers (ms). */
const ANSWER_LIMIT = 10_000;

/** Names that all that is evaluated in Firefox's own window can use. */
const NAMES = `
  const { WebExtensionPolicy } = Cu.getGlobalForObject(Services);
  const extension = WebExtensionPolicy.getByID('${ADDON}')?.extension;
  const windows = [...Services.wm.getEnumerator('navigator:browser')];
  const front = Services.wm.getMostRecentWindow('navigator:browser');
  const background = [...(extension?.views ?? [])].find((view) => view.viewType === 'background');
  // Before it is shown, the popup is loaded in a browser that is thrown away.
  const panel = windows
    .flatMap((window) => [...window.document.querySelectorAll('panel')])
    .find((panel) => panel.state === 'open' && panel.querySelector('.webextension-popup-browser'));
  const popup = panel?.querySelector('.webextension-popup-browser');
  const tab = (id) => ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  ).NavigableManager.getBrowserById(id);
`;

/**
 * Runs in the process of a page, with the browser's own rights. What one expression leaves on the global of
 * the page's world, the next one finds.
 */
const inItsProcess = (place: Place, expression: string, reply: string) => `(async () => {
  const sandbox = () => {
    if (${JSON.stringify(place)} === 'page') {
      const known = (globalThis.cleanSlateTests ??= new WeakMap());
      const how = { sandboxPrototype: content, wantXrays: false, sameZoneAs: content };
      if (!known.has(content.document)) known.set(content.document, Cu.Sandbox(content, how));
      return known.get(content.document);
    }
    const { ExtensionContent } = ChromeUtils.importESModule(
      'resource://gre/modules/ExtensionContent.sys.mjs',
    );
    return ExtensionContent.getContextByExtensionId('${ADDON}', content)?.sandbox;
  };
  const answer = async () => {
    const world = sandbox();
    if (!world) return { isAbsent: true };
    const as = '${ORIGIN}/evaluated-by-a-test.js';
    const value = await Cu.evalInSandbox(${JSON.stringify(expression)}, world, 'latest', as, 1);
    const isObject = value !== null && typeof value === 'object';
    return { text: JSON.stringify(isObject ? Cu.waiveXrays(value) : value) };
  };
  const reply = await answer().catch((error) => ({ error: String(error) }));
  sendAsyncMessage(${JSON.stringify(reply)}, reply);
})();`;

/** A script as an address, and that as text in a script. */
export const scriptAddress = (script: string): string =>
  JSON.stringify(`data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`);

interface Reply {
  isAbsent?: boolean;
  isSilent?: boolean;
  error?: string;
  text?: string;
}

/** Nobody answered: the page, its world or its process are not there, or no longer. */
export class Absent extends Error {}

/** Evaluates in Firefox's own window and, from there, in any page that Firefox shows. */
export class Inside {
  #calls = 0;

  constructor(readonly ask: Ask) {}

  /** Evaluates the body of an async function in a window of Firefox's. The result travels as JSON. */
  async evaluate<T>(body: string): Promise<T> {
    const { type, result, exceptionDetails } = await this.ask<Evaluated>('script.evaluate', {
      expression: `(async () => {
        ${NAMES}
        return JSON.stringify(await (async () => { ${body} })());
      })()`,
      target: { context: await this.#window() },
      awaitPromise: true,
    });
    if (type === 'exception') throw new Error(exceptionDetails.text);
    return (result.value === undefined ? undefined : JSON.parse(result.value)) as T;
  }

  /** Evaluates in the page of a browser element, which an expression names; JSON again. */
  async evaluateIn<T>(element: string, place: Place, expression: string): Promise<T> {
    const name = `clean-slate-reply-${(this.#calls += 1)}`;
    const script = scriptAddress(inItsProcess(place, expression, name));
    const reply = await this.evaluate<Reply>(`
      const element = ${element};
      if (!element) return { isAbsent: true };
      const { messageManager } = element;
      return new Promise((resolve) => {
        const timer = front.setTimeout(() => resolve({ isSilent: true }), ${ANSWER_LIMIT});
        messageManager.addMessageListener('${name}', function hear({ data }) {
          messageManager.removeMessageListener('${name}', hear);
          front.clearTimeout(timer);
          resolve(data);
        });
        messageManager.loadFrameScript(${script}, false);
      });
    `);
    if (reply.isAbsent) throw new Absent(`Nothing is in ${element}`);
    if (reply.isSilent) throw new Absent(`Nothing in ${element} answered`);
    if (reply.error !== undefined) throw new Error(reply.error);
    return (reply.text === undefined ? undefined : JSON.parse(reply.text)) as T;
  }

  /** Has all that comes to a message manager by a name come as messages of BiDi, on the channel of that name. */
  async listen(manager: string, name: string): Promise<void> {
    await this.ask('script.callFunction', {
      functionDeclaration: `(tell) => {
        ${NAMES}
        ${manager}.addMessageListener('${name}', ({ data }) => tell(data));
      }`,
      arguments: [{ type: 'channel', value: { channel: name } }],
      target: { context: await this.#window() },
      awaitPromise: false,
    });
  }

  async #window(): Promise<string> {
    const scope = { 'moz:scope': 'chrome', maxDepth: 0 };
    const { contexts } = await this.ask<Tree>('browsingContext.getTree', scope);
    const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
    if (!window) throw new Absent('Firefox has no window');
    return window.context;
  }
}
