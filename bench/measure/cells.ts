import type { Frame, Page } from 'playwright';

const ORIGIN = 'https://colab.research.google.com';
/** Seldom, for each look is work of the page too, in milliseconds. */
const LOOK = 250;

export const addressOf = (notebook: string): string => `${ORIGIN}/drive/${notebook}`;

/** A page of Colab's host that is no notebook. */
export const NO_NOTEBOOK = `${ORIGIN}/about`;

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Looks until something is found. Rejects, in the words given, when `limit` milliseconds are over. */
export async function eventually<T>(
  what: string,
  find: () => Promise<T | undefined>,
  { limit = 60_000, look = LOOK } = {},
): Promise<T> {
  const end = performance.now() + limit;
  while (performance.now() < end) {
    const found = await find();
    if (found !== undefined) return found;
    await pause(look);
  }
  throw new Error(`${what} did not come about in ${limit / 1_000} s`);
}

/** Opens a notebook and waits until its cells are drawn. */
export async function openNotebook(page: Page, notebook: string): Promise<void> {
  await page.goto(addressOf(notebook));
  await page.locator('.notebook-cell-list colab-run-button').first().waitFor({ timeout: 120_000 });
}

export const cellOf = (page: Page, ordinal: number) => page.locator('.cell.code').nth(ordinal - 1);

/** Runs a cell by its button, from 1, and waits for its end; `limit` is in milliseconds. */
export async function runCell(page: Page, ordinal: number, limit = 300_000): Promise<void> {
  const cell = cellOf(page, ordinal);
  const count = () => cell.locator('.execution-count').first().textContent();
  const before = await count();
  // The page may be too busy to be still enough for a click of the mouse.
  await cell.locator('#run-button').dispatchEvent('click');
  await eventually(
    `The end of cell ${ordinal}`,
    async () => {
      const names = (await cell.getAttribute('class')) ?? '';
      return !/\b(?:running|pending)\b/.test(names) && (await count()) !== before
        ? true
        : undefined;
    },
    { limit },
  );
}

/** The frame that a cell's output is drawn in, once it is there. */
export function frameOf(page: Page, ordinal: number): Promise<Frame> {
  const find = async () => {
    const frame = cellOf(page, ordinal).locator('iframe').first();
    if ((await frame.count()) === 0) return undefined;
    return (await (await frame.elementHandle())?.contentFrame()) ?? undefined;
  };
  return eventually('The frame of an output', find, { look: 50 });
}
