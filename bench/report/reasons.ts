const CLUES =
  'the peer looks for one literal and tells nobody. Clean Slate looks for five clues of NumPy and, near a beginning, for those of twelve installers, tells the background that the cell began and ended, and reads its run button at each change.';
const LOST =
  'These lines come faster than Colab keeps them: it looks four times a second then, so that as few as can be go unseen, and each look meets 5,000 new lines.';
const SIZE =
  'What the page shows is laid out by the background, which took 1.2 kB out of this script.';

/** Why a goal is not reached, by the figure's name. What is reached needs none, and is not told. */
export const REASONS: Readonly<Record<string, string>> = {
  'inclusiveMs.page': `${LOST} And ${CLUES}`,
  'inclusiveMs.frame': `${LOST} And ${CLUES}`,
  'share.page': LOST,
  'share.frame': `${LOST} The frame's own process does little else, so the same time is a larger share of it.`,
  'share.words': `${LOST} Of text that names NumPy each piece is also asked whether it says that something is wrong.`,
  'share.bar':
    'each rewrite puts another node on the page, and the browser tells of each. The bare reader pays twice as much for them in the same run.',
  'share.steady':
    'the page rests nearly all of the time, so sixty looks at a second each are a larger share of what it does.',
  open500Ms:
    'each cell has its run button watched, which stands in a shadow root of its own. What was saved with the notebook is no longer looked at.',
  longestTaskMs:
    'the cells that a notebook opens with come in one step, and are watched from that step on, so that no run is missed.',
  'wakeups.idle':
    'the browser hands over a request that the page itself has made: by these it is known which runtime the page speaks to, and that one was restarted.',
  'wakeups.hidden':
    'the browser hands over a request that the page itself has made: by these it is known which runtime the page speaks to, and that one was restarted.',
  'gzipBytes.notebook': `${SIZE} The rest is what only the page can do: read outputs on two surfaces, tell runs and restarts apart, carry a remedy out by Colab's menus, and keep clicks on what is ours from being forged. Parts with seams, which tests can reach, cost 0.4 kB of it.`,
  'gzipBytes.outputFrame':
    "that no more of a long stream is copied than is read, and that a program's own talk of arrays goes no further, took 0.3 kB more.",
};
