/** The history page as scripts/gallery.ts takes pictures of it; its address says in which state. */
import './gallery-faults.ts';
import { render } from 'preact';
import { historyOf } from '../src/core/history/history.ts';
import { manyRuntimes } from '../src/core/history/stories.fixture.ts';
import { History } from '../src/views/history/history.tsx';
import { namePage } from '../src/views/ui/name-page.ts';
import { NO_FILTER, PAGE, type Filter, type HistoryModel } from '../src/views/history/model.ts';
import { count } from '../src/views/history/narrow.ts';

const state = new URLSearchParams(location.search).get('state') ?? 'full';

const histories = manyRuntimes(24, 1_000)
  .map(({ runtime, events }) => historyOf(runtime, events))
  .toReversed();
const full: HistoryModel = {
  histories,
  counted: count(histories, NO_FILTER),
  filter: NO_FILTER,
  goals: false,
  shown: PAGE,
  setAside: 0,
  isErasing: false,
};
const empty: HistoryModel = { ...full, histories: [], counted: count([], NO_FILTER) };
const narrow = (wanted: Partial<Filter>): HistoryModel => {
  const filter = { ...NO_FILTER, ...wanted };
  return { ...full, filter, counted: count(histories, filter) };
};

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
  nothing: narrow({ text: 'no such thing' }),
  guarded: narrow({ kind: 'guard-healthy' }),
  narrowed: narrow({ text: 'gpu' }),
  goals: { ...full, goals: true },
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

namePage('');
const root = document.querySelector('main');
if (root) render(<History model={models[state] ?? full} actions={actions} />, root);
