import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright';
import { assembleGuard } from '../../src/guard/assemble.ts';
import { DEFAULT_GUARD, type GuardOptions } from '../../src/guard/options.ts';

const GUARD = new URL('../../src/guard/', import.meta.url);

/** The guard cell as a person pastes it. */
export async function guardCell(options: Partial<GuardOptions> = {}): Promise<string> {
  const read = (name: string) => readFile(new URL(name, GUARD), 'utf8');
  const [guard = '', short = '', verify = '', repair = ''] = await Promise.all(
    ['guard.py', 'short.py', 'verify.py', 'repair.py'].map(read),
  );
  return assembleGuard({ guard, short, verify, repair }, { ...DEFAULT_GUARD, ...options });
}

/** A code cell with what the saved notebook has of its output. */
export interface SavedCell {
  source: string;
  /** Its own where it has none. */
  id?: string;
  outputs: readonly object[];
}

/** Gives every notebook that one page, or any page of a browser, opens from now on these code cells. */
export async function withCells(
  page: Page | BrowserContext,
  sources: readonly (string | SavedCell)[],
): Promise<void> {
  const saved = sources.map((cell) =>
    typeof cell === 'string' ? { source: cell, outputs: [] } : cell,
  );
  const cells = saved.map(({ source, outputs, id }, index) => ({
    cell_type: 'code',
    id: id ?? `own-${index + 1}`,
    execution_count: null,
    metadata: {},
    outputs,
    source: source.split(/(?<=\n)/),
  }));
  const body = JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 });
  await page.route('**/replica/notebook?*', (route) => route.fulfill({ body }));
}
