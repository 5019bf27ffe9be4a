import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { launch, type ExtensionBrowser } from '../../e2e/harness/browser.ts';
import { networkFlags } from '../../e2e/harness/chromium/network.ts';

/** Whose cost is measured: the extension's, that of a peer beside it, or of a page without any. */
export type Subject = 'ours' | 'reader' | 'naive' | 'none';

export interface SubjectBrowser {
  context: BrowserContext;
  page: Page;
  close(): Promise<void>;
}

const folderOf = (peer: 'reader' | 'naive') =>
  fileURLToPath(new URL(`../peers/${peer}`, import.meta.url));

/** Starts a browser with the built extension, and an empty page in it. */
export async function openOurs(
  port: number,
): Promise<SubjectBrowser & { extension: ExtensionBrowser }> {
  const extension = await launch({ port, headless: true });
  const { context } = extension;
  const [page = await context.newPage()] = context.pages();
  return { extension, context, page, close: () => extension.close() };
}

/**
 * Starts a browser of its own for one subject, with the same flags for each.
 * @param port the replica's
 */
export async function openSubject(subject: Subject, port: number): Promise<SubjectBrowser> {
  if (subject === 'ours') return openOurs(port);
  const profile = mkdtempSync(join(tmpdir(), 'clean-slate-bench-'));
  const folder = subject === 'none' ? undefined : folderOf(subject);
  const executablePath = process.env['CHROMIUM_PATH'];
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath && { executablePath }),
    headless: true,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 800 },
    args: [
      ...(folder ? [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`] : []),
      '--remote-debugging-port=0',
      ...networkFlags(port),
    ],
  });
  const [page = await context.newPage()] = context.pages();
  return {
    context,
    page,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
