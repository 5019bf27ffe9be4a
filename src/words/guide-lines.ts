import type { GuideStep } from '../platform/tab-description.ts';
import type { MenuNames } from '../platform/menu-names.ts';
import { menuWords } from './menu-words.ts';
import { t, type MessageKey } from './i18n.ts';
import type { GuideWords, Words } from '../platform/words.ts';

interface Entry {
  menu?: 'edit';
  wait?: MessageKey;
}

/** Entries of Colab's menus that a person is led to. */
const ENTRIES: Record<GuideStep['command'], Entry> = {
  'restart-and-run-all': {},
  restart: {},
  'run-all': {},
  'delete-runtime': { wait: 'guideWaitDelete' },
  'clear-outputs': { menu: 'edit', wait: 'guideWaitClear' },
};

function wordsFor(command: GuideStep['command'], names: Words['menus']): GuideWords {
  const { menu = 'runtime', wait = 'guideWait' } = ENTRIES[command];
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
    menu: names[menu],
    entry: names[command],
    steps: [
      t('guideOpenMenu', names[menu]),
      t('guideChooseEntry', names[command]),
      // Colab clears outputs without a question.
      ...(command === 'clear-outputs' ? [] : [t('guideConfirm')]),
      t(wait),
    ],
  };
}

/** What the person sees on the way through Colab's menu to each command, given what the menus are called. */
export function guideLines(names?: MenuNames): Words['guide'] {
  const menus = menuWords(names);
  return {
    'restart-and-run-all': wordsFor('restart-and-run-all', menus),
    restart: wordsFor('restart', menus),
    'run-all': wordsFor('run-all', menus),
    'delete-runtime': wordsFor('delete-runtime', menus),
    'clear-outputs': wordsFor('clear-outputs', menus),
  };
}
