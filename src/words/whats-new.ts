import { extension } from '../platform/browser.ts';

/** Where a release writes down what it has changed: `whatsNew_1_2` among the messages. */
export const newsKey = (release: string): string => `whatsNew_${release.replaceAll('.', '_')}`;

/** What a release has changed, in two or three sentences; empty where it says nothing. */
export const whatsNew = (release: string): string => extension.i18n.getMessage(newsKey(release));
