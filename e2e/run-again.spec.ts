import { setBeforeRunning } from './harness/settings.ts';
import { expect, freshTest } from './harness/test.ts';
import { inWorker } from './harness/worker.ts';

/** The runs of which something was found in what they printed. */
const runs = `chrome.storage.local.get(null).then((stored) => new Set(Object.values(stored)
  .flatMap((record) => record.events ?? []).flatMap(({ sighting, note, run }) =>
    sighting ?? note ? [run] : [])).size)`;

freshTest(
  'a failure that is drawn in the place of the one before is read too',
  async ({ notebook, extension }) => {
    await setBeforeRunning(extension, 'off');
    await notebook.open('fails-again');
    for (const times of [1, 2, 3]) {
      await notebook.run(1);
      await expect.poll(() => inWorker(extension, runs)).toBe(times);
    }
  },
);
