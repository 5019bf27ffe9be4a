import browser from 'webextension-polyfill';
import { MAX_FILE } from '../../platform/history-file.ts';
import type { FileFault } from '../../platform/history-file.ts';
import type { HistoryAnswer, HistoryToBackground } from '../../platform/history-messages.ts';
import { plural, t, type MessageKey } from '../../words/i18n.ts';
import type { HistoryModel } from './model.ts';

type Refusal = Extract<HistoryAnswer, { type: 'refused' }>['reason'];
type Imported = Extract<HistoryAnswer, { type: 'imported' }>;

const FAULTS: Record<FileFault, MessageKey> = {
  'not-json': 'fileNotJson',
  'too-large': 'fileTooLarge',
  'other-tool': 'fileOtherTool',
  'other-version': 'fileOtherVersion',
  malformed: 'fileMalformed',
  'record-too-long': 'fileRecordTooLong',
};

function refusal({ fault, where }: Refusal): string {
  if (fault !== 'malformed' || !where) return t(FAULTS[fault], where?.runtime ?? '');
  return where.entry === undefined
    ? t('fileMalformedRecord', where.runtime)
    : t('fileMalformedEntry', where.runtime, where.entry);
}

/** Asks the background, which alone writes; it answers our own messages only with its own answers. */
export const ask = (message: HistoryToBackground): Promise<HistoryAnswer> =>
  browser.runtime.sendMessage(message);

function importedText({ added, runtimes, dropped }: Imported): string {
  if (added + dropped === 0) return t('importedNothing');
  const text = plural('imported', added, runtimes);
  return dropped > 0 ? `${text} ${plural('importedDropped', dropped)}` : text;
}

function said(answer: HistoryAnswer | undefined): NonNullable<HistoryModel['notice']> {
  switch (answer?.type) {
    case 'imported':
      return { isGood: true, text: importedText(answer) };
    case 'refused':
      return { isGood: false, text: refusal(answer.reason) };
    case 'no-room':
      return { isGood: false, text: t('importNoRoom') };
    default:
      return { isGood: false, text: t('importFailed') };
  }
}

async function read(file: File): Promise<unknown> {
  if (file.size > MAX_FILE) return { fault: 'too-large' };
  try {
    return { file: JSON.parse(await file.text()) as unknown };
  } catch {
    return { fault: 'not-json' };
  }
}

/** Imports a file, and tells in a sentence what has become of it. */
export async function importFile(file: File): Promise<NonNullable<HistoryModel['notice']>> {
  const content = (await read(file)) as { fault: FileFault } | { file: unknown };
  if ('fault' in content) return { isGood: false, text: t(FAULTS[content.fault]) };
  return said(await ask({ type: 'history-import', file: content.file }).catch(() => undefined));
}
