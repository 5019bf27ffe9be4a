import browser from 'webextension-polyfill';
import type { Verdict } from '../core/diagnose.ts';
import { t } from '../platform/i18n.ts';

const BADGES: Record<Verdict, { text: string; color: string; title: string }> = {
  clean: { text: '', color: '#5f6368', title: t('name') },
  reused: { text: '', color: '#5f6368', title: t('name') },
  'restart-needed': { text: '!', color: '#b35900', title: t('verdictRestartNeeded') },
  corrupted: { text: '!', color: '#b3261e', title: t('verdictCorrupted') },
  conflict: { text: '!', color: '#b3261e', title: t('verdictConflict') },
  recovering: { text: '…', color: '#1f5fbf', title: t('verdictRecovering') },
  recovered: { text: '✓', color: '#1e7d46', title: t('verdictRecovered') },
  unreadable: { text: '?', color: '#5f6368', title: t('verdictUnreadable') },
};

/** Shows a verdict on a tab's toolbar button. A tab that is gone is no error. */
export async function showBadge(tabId: number, verdict: Verdict): Promise<void> {
  const { text, color, title } = BADGES[verdict];
  try {
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setBadgeBackgroundColor({ tabId, color });
    await browser.action.setTitle({ tabId, title });
  } catch {
    return;
  }
}
