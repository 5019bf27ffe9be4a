import { hostOf } from './course-texts.ts';
import type { Policy, Settings } from './settings.ts';

/** Where the background keeps it in session storage, for the popup. */
export const HELP_KEY = 'help';

/** Who helps, and where. */
export interface Help {
  /** The course's name; the link's host where no name goes with the link. */
  from: string;
  /** An https address. */
  link: string;
}

/**
 * Where a person finds help. A course's name and a link go together only where the same hand has set
 * them: a preset's link under an administrator's name would lend it a trust that it has not earned.
 */
export function helpOf(
  { course, helpLink }: Settings,
  { choices, setBy = '' }: Policy,
): Help | undefined {
  const { helpLink: link = helpLink } = choices;
  const name = choices.helpLink === undefined ? course : setBy;
  return link ? { from: name || hostOf(link), link } : undefined;
}
