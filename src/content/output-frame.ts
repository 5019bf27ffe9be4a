import { isAnotherRuns } from '../colab/output-items.ts';
import { frameHooks } from '../colab/names.ts';
import {
  watchDrawnOutput,
  type ItemPiece,
  type Pace,
  type DrawnOutput,
} from '../colab/drawn-output.ts';
import { BETWEEN_GREETINGS, frameSays, NOTEBOOK_ORIGIN } from '../platform/frame-handshake.ts';
import { isAlive } from '../platform/browser.ts';
import { whenPageGoes } from '../platform/page-end.ts';
import { send, sendAtOnce, unacknowledged } from './outbox.ts';

const body = document.querySelector(frameHooks.body);

// Helper frames are never filled; Colab's frames are always children of the notebook page.
if (body && window !== parent) {
  let surface: DrawnOutput | undefined;
  const pace: Pace = { read: 0, error: 0 };

  let nonce = '';
  let begunAt = -Infinity;
  let next: ReturnType<typeof setTimeout> | undefined;

  const begin = () => {
    next = undefined;
    if (!isAlive()) return;
    begunAt = performance.now();
    surface?.stop();
    // A new name for each run's drawing: the notebook does not listen to those of runs before.
    const name = (nonce = crypto.randomUUID());
    const told = (pieces: ItemPiece[]) => {
      if (!isAlive()) return surface?.stop();
      for (const passage of pieces) {
        void send({ type: 'frame-text', nonce: name, passage });
      }
    };
    surface = watchDrawnOutput(body, told, { mayFail: true, next: pace });
    // Before there is any text: a frame that has gone is in no cell any more. To the parent only: the
    // frame itself evaluates what is posted into it.
    parent.postMessage(frameSays(name), NOTEBOOK_ORIGIN);
  };

  /** At once, but no sooner than the notebook listens to this frame again. */
  const beginInTime = () => {
    const wait = begunAt + BETWEEN_GREETINGS - performance.now();
    if (wait > 0) next = setTimeout(begin, wait);
    else begin();
  };

  new MutationObserver((records) => {
    if (!next && records.some(isAnotherRuns)) beginInTime();
  }).observe(body, { childList: true });
  begin();
  whenPageGoes(() => {
    surface?.flush();
    const last = unacknowledged().flatMap((message) =>
      message.type === 'frame-text' && message.nonce === nonce ? message.passage : [],
    );
    if (last.length > 0) parent.postMessage(frameSays(nonce, last), NOTEBOOK_ORIGIN);
    sendAtOnce();
  });
}
