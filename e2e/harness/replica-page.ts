import type { Locator, Page } from 'playwright';

const ORIGIN = 'https://colab.research.google.com';

/** The dialog of Colab's that is open, whichever of its two elements it is. */
export const openDialog = (page: Page): Locator =>
  page.locator('body > :is(mwc-dialog, md-dialog)[open]');

/** Opens a notebook and waits for its cells; what an extension would do with it does not matter. */
export async function openReplica(
  page: Page,
  notebook: string,
  query: Record<string, string> = {},
): Promise<void> {
  await page.goto(`${ORIGIN}/drive/${notebook}?${new URLSearchParams(query)}`);
  await page.locator('.notebook-cell-list .cell.code').first().waitFor();
}

/** What a person sees of a code cell's runs. */
export interface CellLook {
  /** Classes of the cell and of its run button that tell of runs. */
  cell: string;
  button: string;
  count: string;
  /** The icon beside the time of the last run. */
  mark: string | undefined;
  output: string;
}

/** How all code cells look now. */
export const cellLooks = (page: Page): Promise<CellLook[]> =>
  page.locator('.notebook-cell-list').evaluate((list) => {
    const only = (element: Element | null | undefined, names: string[]) =>
      names.filter((name) => element?.classList.contains(name)).join(' ');
    return [...list.querySelectorAll('.cell.code')].map((cell) => {
      const root = cell.querySelector('colab-run-button')?.shadowRoot;
      const button = root?.querySelector('.cell-execution');
      return {
        cell: only(cell, ['pending', 'running']),
        button: only(button, ['pending', 'running', 'animating', 'error', 'stale']),
        count: root?.querySelector('.execution-count')?.textContent ?? '',
        mark: root?.querySelector('.last-run md-icon')?.textContent ?? undefined,
        output: cell.querySelector('colab-static-output-renderer')?.textContent ?? '',
      };
    });
  });

/** The numbers of all code cells, such as `[1] [ ]`. */
export const counts = async (page: Page) =>
  (await cellLooks(page)).map(({ count }) => count).join(' ');

/** The connect button: its word or `RAM Disk`, its icon's class and its tooltip's first line. */
export const connectLook = (page: Page): Promise<string[]> =>
  page.locator('colab-connect-button').evaluate((host) => {
    const button = host.shadowRoot?.querySelector('#connect');
    const icon = host.shadowRoot?.querySelector('#connect-icon');
    const isMeasured = button?.querySelector('#connect-button-resource-display');
    return [
      isMeasured ? 'RAM Disk' : (button?.textContent ?? '').trim(),
      icon ? `${icon.className} ${icon.textContent}` : '',
      button?.getAttribute('tooltiptext')?.split('\n')[0] ?? '',
    ];
  });

/** What the snackbar says, with the label of its button. */
export const message = (page: Page): Promise<string> =>
  page.locator('#message-area').evaluate((bar) => {
    const label = bar.shadowRoot?.querySelector('.mdc-snackbar--open .mdc-snackbar__label');
    const action = bar.querySelector('[slot=action]')?.textContent;
    return [label?.textContent ?? '', ...(action ? [action] : [])].join(' | ');
  });
