import { notebookIn } from './addresses.ts';
import type { Break, Notebook } from './contract.ts';
import { openNotebook } from './notebook/notebook.ts';
import { offerControls } from './replica-controls.ts';
import { openAssistant } from './shell/assistant.ts';
import { offerCellsAside } from './shell/cells-aside.ts';
import { dispatcher } from './shell/dispatch.ts';
import { labels as labelsFor, language } from './shell/labels.ts';
import { addPreloadFrames } from './shell/preload-frames.ts';
import { askInfo, askNotebook } from './shell/questions.ts';
import { runtimeWatch } from './shell/runtime-watch.ts';
import { makePage } from './shell/shell.ts';
import { followTheme } from './shell/theme.ts';

const query = new URLSearchParams(location.search);
const labels = labelsFor(query.get('hl'));
const breaks = new Set(query.get('break')?.split(',')) as ReadonlySet<Break>;
let name = notebookIn(location.pathname) ?? '';
let notebook: Notebook | undefined;

document.documentElement.lang = language(query.get('hl'));
followTheme(query.get('theme'));
const actions = dispatcher(
  labels,
  () => notebook,
  (text) => page.showMessage(text),
);
const connection = runtimeWatch(
  () => name,
  (resources) => page.connectButton.measured(resources),
);
const page = makePage(labels, breaks, { ...actions, connection });
addPreloadFrames();
offerCellsAside(labels, () => notebook);
if (query.get('assistant') === 'error') openAssistant(labels);

async function open(): Promise<void> {
  page.setTitle(name);
  try {
    const [info, ipynb] = await Promise.all([askInfo(name), askNotebook(name)]);
    if (info.kernel === 'recorded') page.setRecorded(info.reason);
    if (info.kernel === 'none') page.setNoKernel(info.reason ?? '');
    notebook = openNotebook({ shell: page, info, cells: page.cells, ipynb, breaks, labels });
  } catch (error) {
    page.explain(labels.cannotOpen, error instanceof Error ? error.message : String(error));
  }
}

offerControls({
  async openInPlace(other) {
    notebook?.close();
    history.pushState(null, '', `/drive/${other}${location.search}`);
    name = other;
    page.emptyCells();
    await open();
  },
});
await open();
