import browser from 'webextension-polyfill';
import type { Verdict } from '../core/diagnosis/diagnose.ts';
import { type BadgeSign, DEGRADED, SIGNS } from '../words/badge-signs.ts';
import { t } from '../words/i18n.ts';

/** A tab that is gone is no error. */
async function show(tabId: number, { text, color }: BadgeSign, title: string): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setBadgeBackgroundColor({ tabId, color });
    await browser.action.setTitle({ tabId, title });
  } catch {
    return;
  }
}

/**
 * Shows a verdict on a tab's toolbar button, as a sign and in the words of its tooltip. Where it has nothing
 * to say, a page that can only be read in part is told. `says`: what the tooltip says instead of the verdict.
 */
export function showBadge(
  tabId: number,
  verdict: Verdict,
  isDegraded = false,
  says?: string,
): Promise<void> {
  const own = SIGNS[verdict];
  const sign = isDegraded && own.text === '' ? DEGRADED : own;
  return show(tabId, sign, t('badgeTitle', says ?? t(sign.meaning)));
}

/** Says nothing on the button of a tab that shows no notebook any more. */
export const clearBadge = (tabId: number): Promise<void> => show(tabId, SIGNS.clean, t('name'));
