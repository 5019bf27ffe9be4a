import { openBare, type BareBrowser, type BareTab } from '../measure/bare-browser.ts';
import { addressOf, eventually, pause } from '../measure/cells.ts';
import type { Part } from '../measure/part.ts';
import { spread } from '../report/figures.ts';

export const OPENINGS = 5;
/** After this long it has painted, in milliseconds; to look sooner would be work of the browser. */
export const PAINTED = 800;

interface Target {
  targetId: string;
  type: string;
  url: string;
}

const targets = async ({ send }: BareBrowser) =>
  (await send<{ targetInfos: Target[] }>('Target.getTargets')).targetInfos;

const isWorker = ({ type }: Target) => type === 'service_worker';

async function endWorker(browser: BareBrowser): Promise<void> {
  for (const { targetId } of (await targets(browser)).filter(isWorker)) {
    await browser.send('Target.closeTarget', { targetId });
  }
  await eventually('The end of the worker', async () =>
    (await targets(browser)).some(isWorker) ? undefined : true,
  );
}

export const FIRST_PAINT = `new Promise((resolve) => {
  const observer = new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) {
      if (name === 'first-contentful-paint') resolve({ origin: performance.timeOrigin, startTime });
    }
  });
  observer.observe({ type: 'paint', buffered: true });
})`;

interface Opening {
  /** Until the popup's document begins to load: the browser makes a window. */
  window: number;
  /** From then on until its first content is painted. */
  painted: number;
}

/** Has the popup opened by a page of the extension's, which does not wake the worker; in milliseconds. */
async function openOnce(browser: BareBrowser, own: BareTab): Promise<Opening> {
  const asked = await own.evaluate<number>(`(() => {
    const now = performance.timeOrigin + performance.now();
    void chrome.action.openPopup();
    return now;
  })()`);
  await pause(PAINTED);
  const popup = await eventually('The popup', async () =>
    (await targets(browser)).find(({ url }) => url.includes('/views/popup/')),
  );
  const tab = await browser.attach(popup.targetId);
  const { origin, startTime } = await tab.evaluate<{ origin: number; startTime: number }>(
    FIRST_PAINT,
  );
  await tab.detach();
  await browser.send('Target.closeTarget', { targetId: popup.targetId });
  await pause(200);
  return { window: origin - asked, painted: startTime };
}

const paintedIn = (openings: readonly Opening[]) => spread(openings.map(({ painted }) => painted));

/**
 * How soon the popup shows something over a notebook, with its worker awake and after that has slept, from
 * when its document begins to load; and how long the browser makes its window before that.
 */
export const popup: Part = async (world, _sizes, tell) => {
  world.save('rests', [{ source: "print('done')" }]);
  const browser = await openBare(world.port);
  try {
    const worker = await eventually('The worker', async () =>
      (await targets(browser)).find(isWorker),
    );
    const own = await browser.open(new URL('/src/views/options/index.html', worker.url).href);
    await browser.open(addressOf('rests'));
    await pause(4_000);
    const times = { warm: [] as Opening[], cold: [] as Opening[] };
    // The first one fills the browser's caches.
    await openOnce(browser, own);
    for (let turn = 0; turn < OPENINGS; turn++) {
      times.warm.push(await openOnce(browser, own));
      await endWorker(browser);
      times.cold.push(await openOnce(browser, own));
      const [warm, cold] = [times.warm.at(-1)?.painted, times.cold.at(-1)?.painted];
      tell(`warm ${warm?.toFixed(0)} ms, cold ${cold?.toFixed(0)} ms`);
    }
    return {
      figures: {
        'popupFirstPaintMs.warm': paintedIn(times.warm),
        'popupFirstPaintMs.cold': paintedIn(times.cold),
        popupWindowMs: spread([...times.warm, ...times.cold].map((opening) => opening.window)),
      },
    };
  } finally {
    await browser.close();
  }
};
