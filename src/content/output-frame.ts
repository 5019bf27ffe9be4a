import { isAnotherRuns } from '../colab/output-items.ts';
import { frameHooks } from '../colab/page.ts';
import { watchSurface, type Surface } from '../colab/surface.ts';
import { frameSays, NOTEBOOK_ORIGIN } from '../platform/frame-handshake.ts';
import { extension, isAlive } from '../platform/browser.ts';
import type { FrameToBackground } from '../platform/messages.ts';
import { report } from './report.ts';

const body = document.querySelector(frameHooks.body);

// Helper frames are never filled; Colab's frames are always children of the notebook page.
if (body && window !== parent) {
  let surface: Surface | undefined;
  let isLeaving = false;

  const begin = () => {
    surface?.stop();
    // A new name for each run's drawing: the notebook does not listen to those of runs before.
    const nonce = crypto.randomUUID();
    surface = watchSurface(body, (pieces) => {
      if (!isAlive()) return surface?.stop();
      for (const passage of pieces) {
        const message: FrameToBackground = { type: 'frame-text', nonce, passage };
        // A frame that goes can wait for nothing.
        if (isLeaving) void extension.runtime.sendMessage(message).catch(() => {});
        else void report(message);
      }
      // To the parent only: the frame itself evaluates what is posted into it.
      parent.postMessage(frameSays(nonce), NOTEBOOK_ORIGIN);
    });
  };

  new MutationObserver((records) => {
    if (!isAlive()) return surface?.stop();
    if (records.some(isAnotherRuns)) begin();
  }).observe(body, { childList: true });
  begin();
  addEventListener('pagehide', () => {
    isLeaving = true;
    surface?.flush();
  });
}
