import { render } from 'preact';
import browser from 'webextension-polyfill';
import { toCsv } from '../../core/history/csv.ts';
import { toFile } from '../../platform/history-file.ts';
import { readSettings, watchSettings } from '../../platform/settings.ts';
import { t } from '../../words/i18n.ts';
import { namePage } from '../ui/name-page.ts';
import { download } from '../ui/download.ts';
import { ask, importFile } from './ask-background.ts';
import { fileName } from './file-name.ts';
import { History } from './history.tsx';
import { NO_FILTER, PAGE, SCREENFUL, type HistoryActions, type HistoryModel } from './model.ts';
import { count } from './narrow.ts';
import { deriveHistories, forget, readContents, readEvents } from './read-histories.ts';

const root = document.querySelector('main');

let model: HistoryModel = {
  histories: [],
  filter: NO_FILTER,
  goals: false,
  shown: PAGE,
  setAside: 0,
  isErasing: false,
};

function show(change: Partial<HistoryModel>): void {
  model = { ...model, ...change };
  if (root) render(<History model={model} actions={actions} />, root);
}

async function exportJson(): Promise<void> {
  const now = Date.now();
  const file = toFile(await readEvents(), now);
  download(fileName('json', now), 'application/json', JSON.stringify(file));
}

const actions: HistoryActions = {
  narrow(change) {
    const { histories, counted } = model;
    const filter = { ...model.filter, ...change };
    // Before every record is read there is nothing to count yet.
    show({ filter, shown: PAGE, ...(counted && { counted: count(histories, filter) }) });
  },
  showMore: () => show({ shown: model.shown + PAGE }),
  exportJson: () => void exportJson(),
  // Spreadsheets take a file for UTF-8 only where it says so.
  exportCsv: () =>
    download(fileName('csv', Date.now()), 'text/csv', `\uFEFF${toCsv(model.histories)}`),
  importFile: async (file) => show({ notice: await importFile(file) }),
  erase: () => void ask({ type: 'history-erase' }),
  undo: () => void ask({ type: 'history-undo' }),
};

let reading = 0;

/** Reads storage and shows it, the latest runtimes first; a later call takes over. */
async function read(): Promise<void> {
  const turn = (reading += 1);
  const { runtimes, setAside, isErasing } = await readContents();
  for await (const { histories, isAll } of deriveHistories(runtimes, SCREENFUL)) {
    if (turn !== reading) return;
    const isFirst = model.counted === undefined;
    const counted = isAll && count(histories, model.filter);
    if (counted) show({ histories, setAside, isErasing, counted });
    else if (isFirst) show({ histories, setAside, isErasing });
  }
}

/** Changes come in flocks while a notebook runs, in milliseconds. */
const FLOCK = 250;
let waiting: ReturnType<typeof setTimeout> | undefined;

browser.storage.local.onChanged.addListener((changes) => {
  forget(Object.keys(changes));
  clearTimeout(waiting);
  waiting = setTimeout(() => void read(), FLOCK);
});

const readGoals = () =>
  void readSettings().then(
    ({ goals }) => show({ goals }),
    () => {},
  );

namePage(t('historyTitle'));
show({});
void read();
readGoals();
watchSettings(readGoals);
