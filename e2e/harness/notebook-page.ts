import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import { openDialog } from './replica-page.ts';

const ORIGIN = 'https://colab.research.google.com';

/** The notice's button for the first remedy; its label names the remedy. */
const RESTART = 'Restart and run all';

/** A notebook in the replica, and our notice in it, as a person meets them. */
export class NotebookPage {
  readonly notice: Locator;

  constructor(readonly page: Page) {
    this.notice = page.locator('clean-slate-notice');
  }

  /** Opens a notebook and waits until its cells are drawn and our script has looked at it. */
  async open(notebook: string, query: Record<string, string> = {}): Promise<void> {
    await this.page.goto(`${ORIGIN}/drive/${notebook}?${new URLSearchParams(query)}`);
    await this.page.locator('.notebook-cell-list colab-run-button:visible').first().waitFor();
  }

  /** A code cell by its place among the code cells, from 1. */
  cell(ordinal: number): Locator {
    return this.page.locator('.cell.code').nth(ordinal - 1);
  }

  /** Runs one cell by its button and waits until it has finished. */
  async run(ordinal: number): Promise<void> {
    const before = await this.count(ordinal);
    const hasCounted = async () => (await this.count(ordinal)) !== before;
    const hasBegun = async () => (await this.isRunning(ordinal)) || hasCounted();
    await expect(async () => {
      await this.cell(ordinal).locator('#run-button').click();
      // The notebook moves while the notice takes its room, from under a click that has just begun.
      await expect.poll(hasBegun, { timeout: 3_000, intervals: [50] }).toBe(true);
    }).toPass();
    await expect(async () => {
      expect(await this.isRunning(ordinal)).toBe(false);
      expect(await hasCounted()).toBe(true);
    }).toPass({ timeout: 90_000, intervals: [100] });
  }

  /** Runs a cell that installs another NumPy, and says no to Colab's own dialog about it. */
  async install(ordinal: number): Promise<void> {
    await this.run(ordinal);
    await openDialog(this.page).locator('[dialogaction="cancel"]').click();
    await expect(openDialog(this.page)).toHaveCount(0);
    // The notebook moves when it makes room for the notice.
    await expect(this.notice).toBeVisible();
  }

  /** Goes through the stale-memory notebook until its import has failed, and that is noticed. */
  async fail(): Promise<void> {
    await this.run(1);
    await this.install(2);
    await this.run(3);
    await expect(this.notice).toContainText('_center');
  }

  /** Opens a notebook that fails in the same way, without an install before it, and lets it fail. */
  async failOnce(query: Record<string, string> = {}): Promise<void> {
    await this.open('fails-once', query);
    for (const ordinal of [1, 2, 3]) await this.run(ordinal);
    await expect(this.notice).toContainText('_center');
  }

  async count(ordinal: number): Promise<string | null> {
    return this.cell(ordinal).locator('.execution-count').first().textContent();
  }

  private async isRunning(ordinal: number): Promise<boolean> {
    const names = await this.cell(ordinal).getAttribute('class');
    return /\b(?:running|pending)\b/.test(names ?? '');
  }

  /** Whether the notice lies over any part of a cell. */
  async isCoveredByNotice(ordinal: number): Promise<boolean> {
    const notice = await this.notice.boundingBox();
    const cell = await this.cell(ordinal).boundingBox();
    if (!notice || !cell) throw new Error('The notice or the cell is not on the page');
    const isBeside = cell.x + cell.width <= notice.x;
    const isApart = cell.y + cell.height <= notice.y || notice.y + notice.height <= cell.y;
    return !isBeside && !isApart;
  }

  /** Presses one of what the notice offers beside the remedy. */
  async choose(name: string): Promise<void> {
    await this.notice.getByText('Other choices').click();
    await this.notice.getByRole('button', { name }).click();
    await this.page.mouse.move(640, 16);
  }

  /** Chooses to ignore what the notice tells, and waits until nothing more is said of it. */
  async ignore(): Promise<void> {
    await this.choose('Ignore for this session');
    await expect(this.notice).toContainText('Ignored until the session restarts');
    await expect(this.notice).toHaveCount(0, { timeout: 20_000 });
  }

  /** The person's one click. */
  async pressRestart(): Promise<void> {
    await this.notice.getByRole('button', { name: RESTART }).click();
    // The notice stays while the pointer is over it. Over a frame of another process the browser
    // would not tell at once that the pointer has left.
    await this.page.mouse.move(640, 16);
  }
}
