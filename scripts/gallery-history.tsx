/** The history page as scripts/gallery.ts takes pictures of it; its address says in which state. */
import { render } from 'preact';
import { historyOf } from '../src/core/history.ts';
import { manyRuntimes } from '../src/core/history/stories.fixture.ts';
import { metricsOf } from '../src/core/metrics.ts';
import { History } from '../src/views/history/history.tsx';
import { NO_FILTER, PAGE, type HistoryModel } from '../src/views/history/model.ts';

const state = new URLSearchParams(location.search).get('state') ?? 'full';

const histories = manyRuntimes(24, 1_000)
  .map(({ runtime, events }) => historyOf(runtime, events))
  .toReversed();
const full: HistoryModel = {
  histories,
  metrics: metricsOf(histories),
  filter: NO_FILTER,
  shown: PAGE,
  setAside: 0,
  isErasing: false,
};
const empty: HistoryModel = { ...full, histories: [], metrics: metricsOf([]) };

const models: Record<string, HistoryModel> = {
  full,
  empty,
  erasing: { ...full, isErasing: true },
  refused: {
    ...full,
    setAside: 2,
    notice: {
      isGood: false,
      text: 'This file was not written by Clean Slate for Colab. Nothing was imported.',
    },
  },
  nothing: { ...full, filter: { ...NO_FILTER, text: 'no such thing' } },
};

const nothing = () => {};
const actions = {
  narrow: nothing,
  showMore: nothing,
  exportJson: nothing,
  exportCsv: nothing,
  importFile: nothing,
  erase: nothing,
  undo: nothing,
};

const root = document.querySelector('main');
if (root) render(<History model={models[state] ?? full} actions={actions} />, root);
