/**
 * Firefox ends the first script that runs in a page whose tab is being closed, in the midst of its work, and
 * sometimes the next one: of 30 closed tabs it ended the first in 10, the second in one, and no third.
 */
const TRIES = 3;

/** Calls back each time that the page goes, until the work has come to its end. */
export function whenPageGoes(work: () => void, signal?: AbortSignal): void {
  let done: Event | undefined;
  const hear = (event: Event) => {
    if (event === done) return;
    work();
    done = event;
  };
  for (let tries = 0; tries < TRIES; tries++) {
    window.addEventListener('pagehide', (event) => hear(event), signal && { signal });
  }
}
