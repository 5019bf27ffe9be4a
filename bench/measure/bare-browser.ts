import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { WebSocket } from 'ws';
import { networkFlags } from '../../e2e/harness/chromium/network.ts';
import { findChromium } from '../../scripts/find-chromium.ts';
import { eventually } from './cells.ts';

interface Message {
  id?: number;
  result?: unknown;
  error?: { message: string };
  method?: string;
  params?: unknown;
}

/**
 * A browser with the built extension that nothing is attached to. Under Playwright no tab is ever hidden, and
 * the extension's worker never sleeps.
 */
export interface BareBrowser {
  send<T>(method: string, params?: object, session?: string): Promise<T>;
  on(method: string, listen: (params: unknown) => void): void;
  /** Speaks to a page that is there. */
  attach(targetId: string): Promise<BareTab>;
  /** Opens a tab in front. */
  open(address: string): Promise<BareTab>;
  close(): Promise<void>;
}

export interface BareTab {
  evaluate<T>(expression: string): Promise<T>;
  /** Lets go of the tab, so that nothing watches it any more. */
  detach(): Promise<void>;
}

async function connect(profile: string) {
  const file = join(profile, 'DevToolsActivePort');
  const [port, path] = await eventually('The browser', async () => {
    const told = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
    return told.length === 2 ? told : undefined;
  });
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { perMessageDeflate: false });
  await new Promise((done, failed) => socket.once('open', done).once('error', failed));
  return socket;
}

/** The ways of the browser's own protocol. */
function speak(socket: WebSocket): Pick<BareBrowser, 'send' | 'on'> {
  let last = 0;
  const waiting = new Map<number, (message: Message) => void>();
  const listeners = new Map<string, (params: unknown) => void>();
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    if (message.method) listeners.get(message.method)?.(message.params);
  });
  return {
    send<T>(method: string, params: object = {}, sessionId?: string) {
      const id = (last += 1);
      const answered = new Promise<T>((done, failed) => {
        waiting.set(id, ({ result, error }) => {
          waiting.delete(id);
          if (error) failed(new Error(`${method}: ${error.message}`));
          else done(result as T);
        });
      });
      socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }));
      return answered;
    },
    on: (method, listen) => void listeners.set(method, listen),
  };
}

type Sender = Pick<BareBrowser, 'send'>;

async function attach({ send }: Sender, targetId: string): Promise<BareTab> {
  const how = { targetId, flatten: true };
  const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', how);
  return {
    async evaluate<T>(expression: string) {
      const params = { expression, awaitPromise: true, returnByValue: true };
      type Answer = { result: { value: T } };
      return (await send<Answer>('Runtime.evaluate', params, sessionId)).result.value;
    },
    detach: () => send('Target.detachFromTarget', { sessionId }),
  };
}

async function openTab(browser: Sender, url: string): Promise<BareTab> {
  const { targetId } = await browser.send<{ targetId: string }>('Target.createTarget', { url });
  return attach(browser, targetId);
}

/** Closes the page that opens when the extension was installed, which would come to the front. */
async function closeWelcome({ send }: Sender): Promise<void> {
  interface Targets {
    targetInfos: { targetId: string; url: string }[];
  }
  const welcome = await eventually('The page of welcome', async () => {
    const { targetInfos } = await send<Targets>('Target.getTargets');
    return targetInfos.find(({ url }) => url.includes('/views/welcome/'));
  });
  await send('Target.closeTarget', { targetId: welcome.targetId });
}

/** Starts such a browser; `port` is the replica's. */
export async function openBare(port: number): Promise<BareBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'clean-slate-bare-'));
  const extension = resolve('dist/chrome');
  const child = spawn(
    findChromium(),
    [
      '--headless=new',
      // As Playwright starts it.
      '--no-sandbox',
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      `--load-extension=${extension}`,
      ...networkFlags(port),
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const gone = new Promise((done) => child.once('exit', done));
  const socket = await connect(profile);
  const protocol = speak(socket);
  await closeWelcome(protocol);
  return {
    ...protocol,
    attach: (targetId) => attach(protocol, targetId),
    open: (address) => openTab(protocol, address),
    async close() {
      await Promise.race([protocol.send('Browser.close'), gone]);
      await gone;
      socket.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
