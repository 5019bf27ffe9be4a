import { render } from 'preact';
import { extension } from '../../platform/browser.ts';
import { t } from '../../words/i18n.ts';
import { takeDrops } from '../ui/drops.ts';
import { namePage } from '../ui/name-page.ts';
import { download } from '../ui/download.ts';
import badge from './badge.svg?raw';
import { EMPTY, presetFileName, presetOf, RECOMMENDED } from './draft.ts';
import { Instructors } from './instructors.tsx';
import type { KitActions, KitModel } from './model.ts';
import { createReader } from './scan/reader.ts';
import { allReports, allRows, NOTHING_SCANNED, submissionsScan } from './scan/submissions-scan.ts';
import { BADGE_FILE } from './snippets.ts';
import { storeOf } from '../../platform/store-address.ts';

const root = document.querySelector('main');

let model: KitModel = {
  store: undefined,
  storeAddress: '',
  draft: EMPTY,
  notebook: '',
  left: [],
  scan: NOTHING_SCANNED,
};

function show(change: Partial<KitModel>): void {
  model = { ...model, ...change };
  if (root) render(<Instructors {...{ model, actions }} />, root);
}

/** A file of its own, because the policy of our pages lets no other code run. */
const startWorker = () =>
  new Worker(new URL('./scan/scan-worker.ts', import.meta.url), { type: 'module' });

const scan = submissionsScan(createReader(startWorker), (state) =>
  show({ scan: state, copied: undefined }),
);

const actions: KitActions = {
  change: (change) => show({ ...change, copied: undefined }),
  choose: (change) =>
    show({ draft: { ...model.draft, ...change }, copied: undefined, isRecommended: false }),
  recommend: () =>
    show({ draft: { ...model.draft, ...RECOMMENDED }, copied: undefined, isRecommended: true }),
  scan: scan.take,
  stopScan: scan.stop,
  clearScan: scan.clear,
  downloadReports: () =>
    download('clean-slate-report.txt', 'text/plain', allReports(model.scan.entries)),
  downloadRows: () =>
    download('clean-slate-report.jsonl', 'application/jsonl', allRows(model.scan.entries)),
  leave: (field) => show({ left: [...new Set([...model.left, field])] }),
  copy: (what, text) =>
    void navigator.clipboard.writeText(text).then(
      () => show({ copied: { what, isCopied: true } }),
      () => show({ copied: { what, isCopied: false } }),
    ),
  downloadBadge: () => download(BADGE_FILE, 'image/svg+xml', badge),
  downloadPreset: (text) =>
    download(presetFileName(presetOf(model.draft) ?? {}), 'application/json', text),
};

async function findStore(): Promise<void> {
  const { runtime, management } = extension;
  const { installType } = await management.getSelf();
  const found = storeOf({
    id: runtime.id,
    updateUrl: (runtime.getManifest() as { update_url?: string }).update_url,
    isFirefox: runtime.getURL('').startsWith('moz-extension:'),
    isTemporary: installType === 'development',
  });
  if (found && !model.storeAddress) show({ store: found.store, storeAddress: found.address });
}

namePage(t('kitTitle'));
show({});
takeDrops(scan.take);
void findStore().catch(() => {});
