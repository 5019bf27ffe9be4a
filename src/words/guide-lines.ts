import type { GuideStep } from '../platform/tab-description.ts';
import { t, type MessageKey } from './i18n.ts';
import type { GuideWords, Words } from '../platform/words.ts';

interface Entry {
  name: MessageKey;
  menu?: MessageKey;
  wait?: MessageKey;
}

/** Entries of Colab's menus that a person is led to. */
const ENTRIES: Record<GuideStep['command'], Entry> = {
  'restart-and-run-all': { name: 'menuRestartAndRunAll' },
  restart: { name: 'menuRestart' },
  'run-all': { name: 'menuRunAll' },
  'delete-runtime': { name: 'menuDelete', wait: 'guideWaitDelete' },
  'clear-outputs': { name: 'clearOutputs', menu: 'menuEdit', wait: 'guideWaitClear' },
};

function wordsFor(command: GuideStep['command']): GuideWords {
  const { name, menu = 'menuRuntime', wait = 'guideWait' } = ENTRIES[command];
  const leads = t('causeGuide');
  return {
    sentences: {
      connect: t('causeGuideConnect'),
      'open-menu': leads,
      'choose-entry': leads,
      confirm: t(command === 'delete-runtime' ? 'causeGuideDelete' : 'causeGuideConfirm'),
      answer: t('causeGuideAnswer'),
      wait: t('causeGuideWait'),
    },
    menu: t(menu),
    entry: t(name),
    steps: [
      t('guideOpenMenu', t(menu)),
      t('guideChooseEntry', t(name)),
      // Colab clears outputs without a question.
      ...(command === 'clear-outputs' ? [] : [t('guideConfirm')]),
      t(wait),
    ],
  };
}

/** What the person sees on the way through Colab's menu to each command. */
export const guideLines = (): Words['guide'] => ({
  'restart-and-run-all': wordsFor('restart-and-run-all'),
  restart: wordsFor('restart'),
  'run-all': wordsFor('run-all'),
  'delete-runtime': wordsFor('delete-runtime'),
  'clear-outputs': wordsFor('clear-outputs'),
});
