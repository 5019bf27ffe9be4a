import { ASKED, SHOWN, THERE } from '../platform/presence.ts';
import { clearTraces, traces } from './traces.ts';

/** How often it is asked whether the extension is still there, while anything of it is on the page; milliseconds. */
const PAUSE = 400;

/**
 * Takes all that is ours off the page where the extension is disabled, removed or updated under it. It runs in
 * the page's own world: the browser tells the extension's scripts nothing of their end, and Firefox stops them
 * in that moment. Both worlds meet in one call, so a page that is slowed down is not taken for one without us.
 */
export function takeCare(): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  let isThere = false;

  const look = () => {
    isThere = false;
    document.dispatchEvent(new Event(ASKED));
    if (isThere && traces().length > 0) return;
    clearInterval(timer);
    timer = undefined;
    if (!isThere) clearTraces();
  };
  document.addEventListener(THERE, () => (isThere = true));
  document.addEventListener(SHOWN, () => (timer ??= setInterval(look, PAUSE)));
}
