import { writeFileSync } from 'node:fs';
import type { CDPSession } from 'playwright';
import { expect } from 'playwright/test';
import type { ExtensionBrowser } from './browser.ts';
import { inWorker } from './worker.ts';

interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
}

/** The toolbar button's real popup, which only the browser's own protocol can reach. */
export interface Popup {
  evaluate<T>(expression: string): Promise<T>;
  /** A trusted click in the middle of the first element that matches. */
  click(selector: string): Promise<void>;
  screenshot(file: string): Promise<void>;
}

interface Answer {
  id: number;
  result?: unknown;
  error?: { message: string };
}

interface Waiter {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** Speaks to one target through a session of the browser's. */
function speakTo(session: CDPSession, sessionId: string) {
  let id = 0;
  const waiting = new Map<number, Waiter>();
  session.on(
    'Target.receivedMessageFromTarget',
    (event: { sessionId: string; message: string }) => {
      if (event.sessionId !== sessionId) return;
      const { id, result, error } = JSON.parse(event.message) as Answer;
      if (error) waiting.get(id)?.reject(new Error(error.message));
      else waiting.get(id)?.resolve(result);
    },
  );
  return (method: string, params: object = {}): Promise<unknown> => {
    const call = ++id;
    const answered = new Promise((resolve, reject) => waiting.set(call, { resolve, reject }));
    const message = JSON.stringify({ id: call, method, params });
    return session.send('Target.sendMessageToTarget', { sessionId, message }).then(() => answered);
  };
}

interface Point {
  x: number;
  y: number;
}

/** The middle of an element, once it stays where it is: a person does not aim at what still moves. */
async function steadyCenter(popup: Popup, selector: string): Promise<Point | null> {
  let center: Point | null = null;
  await expect(async () => {
    const before = center;
    center = await popup.evaluate<Point | null>(`(() => {
      const element = document.querySelector(${JSON.stringify(selector)});
      if (!element) return null;
      element.scrollIntoView({ block: 'center' });
      const box = element.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    })()`);
    expect(center).toEqual(before);
  }).toPass({ timeout: 5_000, intervals: [100] });
  return center;
}

/** Opens the extension's popup as a click on its toolbar button does. */
export async function openPopup(extension: ExtensionBrowser): Promise<Popup> {
  const browser = extension.context.browser();
  if (!browser) throw new Error('The browser cannot be reached');
  const session = await browser.newBrowserCDPSession();
  await inWorker(extension, 'chrome.action.openPopup()');
  const isPopup = ({ type, url }: TargetInfo) => type === 'page' && url.includes('/views/popup/');
  let target: TargetInfo | undefined;
  for (let tries = 0; !target && tries < 100; tries++) {
    const { targetInfos } = await session.send('Target.getTargets');
    target = targetInfos.find(isPopup);
    if (!target) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  if (!target) throw new Error('The popup did not open');
  const { targetId } = target;
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const send = speakTo(session, sessionId);
  const popup: Popup = {
    async evaluate<T>(expression: string) {
      const params = { expression, awaitPromise: true, returnByValue: true };
      const { result } = (await send('Runtime.evaluate', params)) as { result: { value: T } };
      return result.value;
    },
    async click(selector) {
      const center = await steadyCenter(popup, selector);
      if (!center) throw new Error(`Nothing in the popup matches ${selector}`);
      const button = { button: 'left', clickCount: 1, ...center };
      await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button });
      await send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button });
    },
    async screenshot(file) {
      // A popup that has just been opened has no surface yet, of which there is no picture.
      await expect(async () => {
        const { data } = (await send('Page.captureScreenshot')) as { data: string };
        writeFileSync(file, Buffer.from(data, 'base64'));
      }).toPass({ timeout: 10_000 });
    },
  };
  return popup;
}
