import type { PageLimit, PagePart, PageVerdict } from './page-health.ts';

/** How often a hook was found, and the selector that led there; `>>` enters a shadow root. */
export interface HookFound {
  found: number;
  route: string;
}

/** What the page says about the runtime; null for what it does not say. */
export interface Connect {
  state: 'connected' | 'connecting' | 'restarting' | 'not-connected' | 'unknown';
  backend: 'hosted' | 'local' | null;
  /** `cpu`, or an accelerator by its model such as `T4`, else `gpu` or `tpu`. */
  accelerator: string | null;
}

/** What of a page the extension finds, by the names that `colab/names` has for it. */
export interface PageCheck<Hook extends string = string, Command extends string = string> {
  build: string | null;
  isNotebook: boolean;
  cells: { code: number; text: number };
  /** Cells whose output is drawn in the page, and in a frame. */
  outputs: { static: number; frame: number };
  hooks: Record<Hook, HookFound>;
  commands: Record<Command, string[]>;
  connect: Connect;
  /** Of Colab itself; null where a browser has translated the page and nothing else tells. */
  language: string | null;
  /** Whether Colab's new dialogs are on; null where the page does not tell. */
  newDialogs: boolean | null;
  /** Why the notebook cannot be run on this page; null where it can. */
  limit: PageLimit | null;
  verdict: PageVerdict;
}

/** A check of the page in a tab, with what may be passed on of it. */
export interface CheckedPage {
  check: PageCheck;
  missing: PagePart[];
  /** What the page is built of, and nothing of what it says. */
  outline: string;
}
