/** The least time between two drawings of a growing output, in milliseconds. */
const PAUSE = 60;
/** Hidden tabs get no animation frames, so a drawing waits for one only so long, in milliseconds. */
const WITHOUT_FRAME = 250;

export interface DrawSoon {
  /** Draws in one of the next animation frames; calls before then are one. */
  request(): void;
  /** Draws what was requested, now. */
  flush(): void;
}

/** Joins many requests to draw into so few drawings that the page stays free for the person. */
export function drawSoon(draw: () => void): DrawSoon {
  let isRequested = false;
  let pauseUntil = 0;

  const flush = () => {
    if (!isRequested) return;
    isRequested = false;
    const began = performance.now();
    pauseUntil = began + PAUSE;
    draw();
    // The layout of a long text takes longer than making its nodes, and comes after it.
    requestAnimationFrame(() => {
      setTimeout(() => {
        const now = performance.now();
        pauseUntil = Math.max(pauseUntil, now + 2 * (now - began));
      });
    });
  };
  const flushInFrame = () => {
    requestAnimationFrame(flush);
    setTimeout(flush, WITHOUT_FRAME);
  };
  return {
    flush,
    request() {
      if (isRequested) return;
      isRequested = true;
      setTimeout(flushInFrame, Math.max(0, pauseUntil - performance.now()));
    },
  };
}
