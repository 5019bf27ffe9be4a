import { t } from './i18n.ts';
import type { GuideStep } from '../platform/tab-description.ts';

/** Whose turn it is on the way through Colab's menu, in a few words. */
export const guideHeadline = ({ step }: GuideStep): string =>
  t(step === 'wait' ? 'headlineGuideWait' : 'headlineGuide');
