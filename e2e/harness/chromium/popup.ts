import type { BrowserContext, CDPSession } from 'playwright';
import type { PopupWindow } from '../driver.ts';
import { browserSession } from './background.ts';

interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
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

/** Has `open` open the popup, which only the browser's own protocol can reach. */
export async function popupOf(
  context: BrowserContext,
  open: () => Promise<unknown>,
): Promise<PopupWindow> {
  const session = await browserSession(context);
  await open();
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
  return {
    async evaluate<T>(expression: string) {
      const params = { expression, awaitPromise: true, returnByValue: true };
      const { result } = (await send('Runtime.evaluate', params)) as { result: { value: T } };
      return result.value;
    },
    async press(at) {
      const button = { button: 'left', clickCount: 1, ...at };
      await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button });
      await send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button });
    },
    async picture() {
      const { data } = (await send('Page.captureScreenshot')) as { data: string };
      return Buffer.from(data, 'base64');
    },
    async close() {
      await session.send('Target.closeTarget', { targetId });
    },
  };
}
