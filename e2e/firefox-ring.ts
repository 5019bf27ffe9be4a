/**
 * The tests that `npm test` runs in Firefox too, by file and the beginning of their titles: for each part of the
 * extension that the browser carries, one that would fail where Firefox carries it differently.
 * `npm run e2e:firefox` runs all that there are.
 */
const RING: Record<string, string[]> = {
  'first-light.spec.ts': [''],
  'sessions.spec.ts': ['a reload and a second tab', 'a laptop that sleeps'],
  'before-running.spec.ts': ['every way to run', 'off never asks'],
  'remedy-ends.spec.ts': ['the guide goes on', "Colab's own question"],
  'runtimes.spec.ts': ['a notebook that is opened again'],
  'meant-clicks.spec.ts': ['as it is shipped'],
  'bad-input.spec.ts': [''],
  'page-truth.spec.ts': ['the page is checked'],
  'preset.spec.ts': ['a link to Colab shows'],
  'leaving.spec.ts': [''],
  'private-windows.spec.ts': ['in a private window'],
  'consoles.spec.ts': [''],
  'idle.spec.ts': [''],
  'popup.spec.ts': [''],
  'worker-kills.spec.ts': [''],
  'updates.spec.ts': [''],
  'host-access.spec.ts': [''],
  'history.spec.ts': [''],
  'guard-page.spec.ts': [''],
  'welcome.spec.ts': [''],
};

const literally = (text: string) => text.replaceAll(/[^\w ]/g, String.raw`\$&`);

/** What Playwright calls the tests of the ring: the project, the file and the title. */
export const IN_RING = new RegExp(
  Object.entries(RING)
    .flatMap(([file, titles]) => titles.map((title) => `${literally(file)} ${literally(title)}`))
    .join('|'),
);
