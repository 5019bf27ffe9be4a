const PEER =
  'the peer looks for one literal and tells nobody. Clean Slate looks for five clues of NumPy and those of twelve installers, follows the run button of each cell, and tells the background that a cell has begun and ended.';
const LOST =
  'these lines come faster than Colab keeps them, so each look meets 5,000 new ones. Looks that take long are further apart.';
const SIZE =
  'the rest is what only the page can do: read outputs on two surfaces, tell runs and restarts apart, carry a remedy out by Colab’s menus, and keep clicks on what is ours from being forged. What the page shows is laid out by the background already.';

/** Why a goal is not reached, by the figure's name. What is reached needs none, and is not told. */
export const REASONS: Readonly<Record<string, string>> = {
  'inclusiveMs.page': PEER,
  'inclusiveMs.frame': PEER,
  'share.page': LOST,
  'share.frame': `${LOST} And the frame's own process does little else, so the same time is a larger share of it.`,
  'share.words': LOST,
  'share.steady':
    'the page rests nearly all of the time, so sixty looks at a second each are a larger share of what it does.',
  open500Ms: 'each cell has its run button watched, which stands in a shadow root of its own.',
  longestTaskMs:
    'the cells that a notebook opens with come in one step, and are watched from that step on, so that no run is missed.',
  'gzipBytes.notebook': SIZE,
  'gzipBytes.outputFrame':
    'it finds its place again in a stream that Colab cuts or draws over, copies no more of it than it reads, and sends each text until it is acknowledged.',
};
