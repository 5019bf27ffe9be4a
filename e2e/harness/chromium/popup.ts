import type { BrowserContext } from 'playwright';
import type { PopupWindow } from '../driver.ts';
import { browserSession } from './background.ts';
import { speakTo } from './speak-to.ts';

interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
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
