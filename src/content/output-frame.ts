import { isAnotherRuns } from '../colab/output-items.ts';
import { frameHooks } from '../colab/page.ts';
import { watchSurface, type Surface } from '../colab/surface.ts';
import { frameSays, NOTEBOOK_ORIGIN } from '../platform/frame-handshake.ts';
import { isAlive } from '../platform/browser.ts';
import { report, reportAtOnce } from './report.ts';

const body = document.querySelector(frameHooks.body);

// Helper frames are never filled; Colab's frames are always children of the notebook page.
if (body && window !== parent) {
  let surface: Surface | undefined;

  const begin = () => {
    surface?.stop();
    // A new name for each run's drawing: the notebook does not listen to those of runs before.
    const nonce = crypto.randomUUID();
    surface = watchSurface(body, (pieces) => {
      if (!isAlive()) return surface?.stop();
      for (const passage of pieces) {
        void report({ type: 'frame-text', nonce, passage });
      }
    });
    // Before there is any text: a frame that has gone is in no cell any more. To the parent only: the
    // frame itself evaluates what is posted into it.
    parent.postMessage(frameSays(nonce), NOTEBOOK_ORIGIN);
  };

  new MutationObserver((records) => {
    if (!isAlive()) return surface?.stop();
    if (records.some(isAnotherRuns)) begin();
  }).observe(body, { childList: true });
  begin();
  addEventListener('pagehide', () => {
    surface?.flush();
    reportAtOnce();
  });
}
