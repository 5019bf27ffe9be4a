import type { MessageKey } from '../../platform/i18n.ts';

/** Longer than any address that a person would hand out, in characters. */
export const LINK_LENGTH = 300;

export type ReadLink = { link: string } | { problem: MessageKey };

/** Reads the address where a course helps, as it was typed; nothing typed is no link. */
export function readLink(typed: string): ReadLink {
  const text = typed.trim();
  if (text === '') return { link: '' };
  if (/^(?!https:)[a-z][a-z0-9+.-]*:/i.test(text)) return { problem: 'guardLinkNotHttps' };
  if (!/^https:\/\/[^/\s]/i.test(text) || !URL.canParse(text)) return { problem: 'guardLinkNoUrl' };
  const { href, hostname, username, password } = new URL(text);
  if (username || password) return { problem: 'guardLinkPassword' };
  if (!hostname.includes('.')) return { problem: 'guardLinkNoUrl' };
  return href.length > LINK_LENGTH ? { problem: 'guardLinkLong' } : { link: href };
}

/** What is wrong with a link as it was typed; undefined where nothing is. */
export function linkProblem(typed: string): MessageKey | undefined {
  const read = readLink(typed);
  return 'problem' in read ? read.problem : undefined;
}
