import browser from 'webextension-polyfill';
import type { Verdict } from '../core/diagnosis/diagnose.ts';
import { t } from '../words/i18n.ts';

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

const DEGRADED = { ...BADGES.unreadable, title: t('verdictDegraded') };

/**
 * Shows a verdict on a tab's toolbar button; where it has nothing to say, that only part of the page can be
 * read. A tab that is gone is no error.
 */
export async function showBadge(
  tabId: number,
  verdict: Verdict,
  isDegraded = false,
): Promise<void> {
  const badge = BADGES[verdict];
  const { text, color, title } = isDegraded && badge.text === '' ? DEGRADED : badge;
  try {
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setBadgeBackgroundColor({ tabId, color });
    await browser.action.setTitle({ tabId, title });
  } catch {
    return;
  }
}
