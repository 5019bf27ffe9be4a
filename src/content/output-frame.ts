import { frameHooks } from '../colab/page.ts';
import { watchSurface, type Surface } from '../colab/surface.ts';
import { frameSays, NOTEBOOK_ORIGIN } from '../platform/frame-handshake.ts';
import { isAlive } from '../platform/browser.ts';
import type { FrameToBackground } from '../platform/messages.ts';
import { report } from './report.ts';

const body = document.querySelector(frameHooks.body);

// Helper frames are never filled; Colab's frames are always children of the notebook page.
if (body && window !== parent) {
  let surface: Surface | undefined;

  const begin = () => {
    // A new name for each drawing: what comes after the output was cleared is another run's.
    const nonce = crypto.randomUUID();
    surface = watchSurface(body, (pieces, items) => {
      if (!isAlive()) return surface?.stop();
      for (const passage of pieces) {
        const message: FrameToBackground = { type: 'frame-text', nonce, passage };
        void report(message);
      }
      // To the parent only: the frame itself evaluates what is posted into it.
      parent.postMessage(frameSays(nonce, items), NOTEBOOK_ORIGIN);
    });
  };

  new MutationObserver(() => {
    if (!isAlive()) return surface?.stop();
    if (body.firstElementChild) return;
    surface?.stop();
    begin();
  }).observe(body, { childList: true });
  begin();
}
