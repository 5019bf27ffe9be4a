import { render } from 'lit';
import type { Break, ConnectionState, Shell } from '../contract.ts';
import { pageIs } from '../page-states.ts';
import { openAssistant } from './assistant.ts';
import { offerCaptcha } from './captcha.ts';
import { ask } from './dialogs/ask.ts';
import { checkCode, trustNotebook } from './dialogs/before-runs.ts';
import { offerDialogs } from './dialogs/named.ts';
import { pipWarnings } from './dialogs/pip-warnings.ts';
import { element } from './element.ts';
import { ConnectButton } from './elements/connect-button.ts';
import { RunAllButton } from './elements/run-all-button.ts';
import { Snackbar } from './elements/snackbar.ts';
import { StatusBar } from './elements/status-bar.ts';
import { isKernelRunning } from './has-runtime.ts';
import type { Labels } from './labels.ts';
import { makeMenuBar, type MenuActions } from './menu-bar.ts';
import { pageFrame } from './page-frame.ts';
import { openPalette, paletteEntries } from './palette/open-palette.ts';
import { listenForShortcuts } from './shortcuts/listen.ts';

/** The page around the notebook. */
export interface Page extends Shell {
  /** Where the notebook puts its cells. */
  readonly cells: HTMLElement;
  /** Redraws the list of cells, without cells. */
  emptyCells(): void;
  connectButton: ConnectButton;
  /** Says why no cell can be run. */
  setNoKernel(reason: string): void;
  /** Puts an explanation where the cells would be. */
  explain(heading: string, reason: string): void;
}

/** Commands that the toolbar's menu has no entry for, as the page's address asks. */
const lackingInToolbar = (breaks: ReadonlySet<Break>): string[] => [
  ...(breaks.has('toolbar-menu') ? ['restart', 'clear-outputs'] : []),
  ...(breaks.has('toolbar-menu') || breaks.has('restart-and-run-all')
    ? ['restart-and-run-all']
    : []),
];

/** Finds a part of the page that this module has just made. */
function part<Type extends Element>(selector: string, type: new () => Type): Type {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`The page has no ${selector}`);
  return found;
}

/** Where the buttons with a `command` are; cells handle their own. */
const AREAS = '.top-floater, #top-toolbar, colab-left-pane, colab-status-bar';

function showBanner(id: string, icon: string, text: string | undefined): void {
  document.querySelector(`#${id}`)?.remove();
  if (text === undefined) return;
  const mark = document.createElement('md-icon');
  mark.textContent = icon;
  const message = element('div', { class: 'message' }, text);
  const banner = element('div', { id, class: 'header-warning', role: 'status' }, mark, message);
  document.querySelector('[role="banner"]')?.prepend(banner);
}

/** Builds the page; `actions` carry out what its menus, toolbar and keys ask for. */
export function makePage(
  labels: Labels,
  breaks: ReadonlySet<Break>,
  actions: MenuActions & { connection(state: ConnectionState): void },
): Page {
  const isSupported = (command: string) => actions.isEnabled(command) || !actions.isKnown(command);
  const run = (command: string) => {
    if (command === 'show-command-palette' && !breaks.has('palette')) {
      openPalette(paletteEntries(labels, isSupported), labels.toolbar.paletteHint, run);
    } else actions.run(command);
  };
  const frame = document.createDocumentFragment();
  render(pageFrame(labels, breaks), frame);
  document.body.append(frame);
  if (!pageIs('mobile')) {
    makeMenuBar(part('#top-menubar', HTMLElement), labels, breaks, { ...actions, run });
  }
  listenForShortcuts(run, ({ isTrusted }) => isTrusted || !breaks.has('trusted-keys'));

  const title = part('#doc-name', HTMLInputElement);
  // Where the page has none, nothing is seen of what they get.
  const runAll =
    document.querySelector<RunAllButton>('colab-notebook-toolbar-run-button') ?? new RunAllButton();
  const connectButton =
    document.querySelector<ConnectButton>('colab-connect-button') ?? new ConnectButton();
  const statusBar = part('colab-status-bar', StatusBar);
  const snackbar = part('#message-area', Snackbar);
  let cells = part('.notebook-content > div', HTMLElement);

  const showTitle = () => {
    document.title = `${title.value} - Colab`;
  };
  const { isEnabled } = actions;
  Object.assign(runAll, { labels, run, isEnabled, lacks: lackingInToolbar(breaks) });
  Object.assign(snackbar, { run });
  Object.assign(connectButton, {
    labels,
    press: () => run('connect'),
    connection: 'not-connected',
  });
  statusBar.labels = labels;
  title.addEventListener('input', showTitle);
  for (const area of document.querySelectorAll(AREAS)) {
    area.addEventListener('click', ({ target }) => {
      const pressed = target instanceof Element && target.closest('[command]');
      if (pressed && pressed !== title) run(pressed.getAttribute('command') ?? '');
    });
  }

  offerDialogs(labels);
  offerCaptcha();

  const unlessBroken = (answer: () => Promise<boolean>) =>
    breaks.has('no-confirm') ? Promise.resolve(true) : answer();
  const askOfPip = pipWarnings(labels);
  return {
    get cells() {
      return cells;
    },
    emptyCells() {
      const empty = cells.cloneNode() as HTMLElement;
      let [old, fresh] = [cells, empty];
      // What they stand in is redrawn, too.
      while (old.parentElement && !old.matches('.notebook-content-background')) {
        old = old.parentElement;
        const around = old.cloneNode() as HTMLElement;
        around.append(fresh);
        fresh = around;
      }
      old.replaceWith(fresh);
      cells = empty;
    },
    connectButton,
    confirm: (text) => unlessBroken(() => ask(text)),
    confirmPipWarning: (warning) => unlessBroken(() => askOfPip(warning)),
    checkCode,
    trustNotebook,
    explainError: (error) => openAssistant(labels, error),
    setTitle(name) {
      title.value = name.endsWith('.ipynb') ? name : `${name}.ipynb`;
      showTitle();
    },
    setConnection(state) {
      connectButton.connection = state;
      runAll.follow({ isKernelRunning: isKernelRunning(state) });
      actions.connection(state);
    },
    setLastRun(lastRun) {
      statusBar.lastRun = lastRun;
    },
    setRecorded(reason) {
      const text = reason === undefined ? undefined : labels.recorded(reason);
      showBanner('replica-recording', 'info', text);
    },
    setNoKernel: (reason) => showBanner('replica-kernel', 'error', labels.noKernel(reason)),
    setCodeFocus: (isCodeFocused) => runAll.follow({ isCodeFocused }),
    showMessage: (text, options) => snackbar.show(text, options),
    explain(heading, reason) {
      cells.replaceChildren(
        element(
          'div',
          { class: 'replica-explanation', role: 'alert' },
          element('h1', {}, heading),
          element('p', {}, reason),
        ),
      );
    },
  };
}
