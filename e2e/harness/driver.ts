import type { BrowserContext, Page } from 'playwright';

/** The commands of the manifest that the background hears. */
export type ShortcutName = 'restart-and-run-all' | 'go-to-notice';

export interface BrowserOptions {
  /** Port of the replica; without it Chromium uses the real network, and Firefox reaches nothing. */
  port?: number;
  headless: boolean;
  theme?: 'light' | 'dark';
  viewport?: { width: number; height: number } | null;
  /** What is ours in a page is closed to it, as for users; otherwise it is opened to the tests. */
  isClosed?: boolean;
  /** Folder of the built extension, if it is not the browser's own in `dist`. */
  built?: string;
  /** Leaves the page open that the extension opens when it was installed. */
  keepWelcome?: boolean;
}

export interface Point {
  x: number;
  y: number;
}

export interface Paper {
  width: number;
  height: number;
}

/** Where expressions can be evaluated. They come as text, and what they result in must fit in JSON. */
export interface World {
  evaluate<T>(expression: string): Promise<T>;
}

/** The open popup of the toolbar button, as the browser shows it. */
export interface PopupWindow extends World {
  /** A trusted click. */
  press(at: Point): Promise<void>;
  /** A picture of it, as PNG. */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

/** What a browser has asked the network for since the record was begun, in all its windows. */
export interface RequestRecord {
  /** How many requests there were that could leave the browser. */
  all: number;
  /** Addresses that the extension asked for. */
  byExtension: string[];
  /** How much the extension's background holds after garbage was collected (kB). Only Chromium tells. */
  backgroundHeap?(): Promise<number>;
  end(): void;
}

/**
 * A browser with the extension, and all that tests do with it for which Playwright has no call that works in
 * each browser. What is here is the same in Chromium and in Firefox, and so are the specs.
 */
export interface ExtensionBrowser {
  context: BrowserContext;
  /** Folder of its profile. */
  profile: string;
  /** Folder of the extension that it runs. */
  folder: string;
  /** Origin of the extension's own pages. */
  origin: string;
  /** Evaluates in the extension's background, which is started where it has ended. */
  inBackground<T>(expression: string): Promise<T>;
  /** Ends the background as the browser does after half a minute of rest; whether there was one to end. */
  endBackground(): Promise<boolean>;
  /** Opens the popup as a click on the toolbar button does. */
  openPopup(): Promise<PopupWindow>;
  /** Where the notebook script of a page runs, apart from the page's own scripts. Waits until it does. */
  contentWorld(page: Page): Promise<World>;
  /** What the browser does at a shortcut, by default at the one that restarts. */
  pressShortcut(command?: ShortcutName): Promise<void>;
  /** Stops all that a page does, as a laptop's sleep does, or lets it go on. */
  setAsleep(page: Page, isAsleep: boolean): Promise<void>;
  /** Clicks at one place again and again, `pause` milliseconds apart, however busy this machine is. */
  clickOften(page: Page, at: Point, pause: number, times: number): Promise<void>;
  /**
   * Tells of each message that the notebook script of a page sends, as JSON, from now on and after each
   * reload. Each is held back after it was reported: so long, in turn (ms).
   */
  hearMessages(page: Page, held: readonly number[], hear: (message: string) => void): Promise<void>;
  /** Tells of each warning and error of ours in any console, and of what we throw and nobody catches. */
  hearConsoles(hear: (text: string) => void): Promise<void>;
  /** Records from now on what is asked of the network. */
  recordRequests(): Promise<RequestRecord>;
  /** Prints a page on paper of a size in centimetres, without margins of the printer's: a PDF. */
  print(page: Page, paper: Paper): Promise<Buffer>;
  /** Puts another version in the extension's place, as the browser does with one from its store. */
  update(version: string): Promise<void>;
  /** Turns the extension off, or on, as the person does. */
  setEnabled(isEnabled: boolean): Promise<void>;
  /** Removes the extension, as the person does. */
  remove(): Promise<void>;
  /**
   * Gives or takes the extension's access to the sites that its manifest names. In Firefox only, where a person
   * can take it at any time; Chromium gives it with the installation.
   */
  setAllowed?(isAllowed: boolean): Promise<void>;
  /** Lets the extension into private windows, as the person does, where its manifest does not refuse. */
  allowPrivate(): Promise<void>;
  /** A page in a private window. */
  openPrivate(): Promise<Page>;
  /** Removes all that pages of an origin have stored. */
  forgetSite(origin: string): Promise<void>;
  close(): Promise<void>;
}
