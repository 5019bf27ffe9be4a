import type { Shell } from './shadow-host.ts';

/** Milliseconds that good news stays, and that it stays on after being pointed at. */
const STAY = 8_000;
const STAY_ON = 2_000;

/**
 * Calls `leave` once the person had time to look: not while hidden, pointed at or held by keyboard, and
 * not if something else is shown by then.
 */
export function closeByItself(
  { host, isHeldByKeyboard, signal }: Pick<Shell, 'host' | 'isHeldByKeyboard' | 'signal'>,
  isShown: () => boolean,
  leave: () => void,
): void {
  const wait = (time: number) => setTimeout(look, time);
  const look = () => {
    if (signal.aborted || !isShown()) return;
    if (document.hidden) {
      document.addEventListener('visibilitychange', () => wait(STAY), { once: true, signal });
    } else if (host.matches(':hover') || isHeldByKeyboard()) {
      wait(STAY_ON);
    } else {
      leave();
    }
  };
  wait(STAY);
}
