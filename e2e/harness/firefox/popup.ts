import type { Point, PopupWindow } from '../driver.ts';
import { Absent, scriptAddress, type Inside } from './inside.ts';

const TRIES = 100;

/** Tries again while the popup is not there, or no longer the page that was asked. */
async function whenThere<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === TRIES || !(error instanceof Absent)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/**
 * Clicks in the popup's own process: a pointer that Firefox's window knew of would also be over the page
 * beneath, once the popup has closed.
 */
const click = ({ x, y }: Point) => {
  const press = (type: 'mousedown' | 'mouseup', buttons: number) =>
    `content.synthesizeMouseEvent('${type}', ${x}, ${y}, { buttons: ${buttons}, clickCount: 1 }, {});`;
  const script = scriptAddress(press('mousedown', 1) + press('mouseup', 0));
  return `popup?.messageManager.loadFrameScript(${script}, false);`;
};

/** The popup of the toolbar button, in a panel that belongs to Firefox's own window. */
export async function openFirefoxPopup(
  inside: Inside,
  open: () => Promise<unknown>,
): Promise<PopupWindow> {
  const close = () =>
    inside.evaluate<undefined>(`
      if (!panel) return;
      const closed = new Promise((resolve) =>
        panel.addEventListener('popuphidden', resolve, { once: true }));
      panel.hidePopup();
      await closed;
    `);
  // One that is open from before shows what was true then.
  await close();
  await open();
  const evaluate = <T>(expression: string) => inside.evaluateIn<T>('popup', 'page', expression);
  await whenThere(() => evaluate('undefined'));
  return {
    evaluate,
    close,
    press: (at) => inside.evaluate<undefined>(click(at)),
    async picture() {
      const data = await inside.evaluate<string>(`
        const drawn = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
        const canvas = new OffscreenCanvas(drawn.width, drawn.height);
        canvas.getContext('2d').drawImage(drawn, 0, 0);
        const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
        return bytes.toBase64();
      `);
      return Buffer.from(data, 'base64');
    },
  };
}
