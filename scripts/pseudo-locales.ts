import type { MessageKey } from '../src/words/i18n.ts';

export type Messages = Record<MessageKey, { message: string }>;

/** Letters that look like those of English and are none, so that a text which is not looked up is seen at once. */
const LOOK_ALIKES: Record<string, string> = Object.fromEntries(
  [...'aeiouAEIOUcnysz'].map((letter, place) => [letter, [...'åéîøüÅÉÎØÜçñýšž'][place] ?? letter]),
);
/** By how much it is longer: what German and its kin need. */
const LONGER = 0.4;

const changed = (
  messages: Messages,
  language: string,
  change: (text: string) => string,
): Messages =>
  Object.fromEntries(
    Object.entries(messages).map(([key, { message }]) => [
      key,
      { message: key === 'language' ? language : change(message) },
    ]),
  ) as Messages;

/** A text in strange letters and 40 % longer, between brackets that show whether its ends are seen. */
function longer(text: string): string {
  const strange = text.replace(/[a-z]/gi, (letter) => LOOK_ALIKES[letter] ?? letter);
  const words =
    'lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor '.repeat(9);
  const more = words.slice(0, Math.ceil(text.length * LONGER)).trimEnd();
  return `[${strange} ${more}]`;
}

/** A text in which each run of letters is shown from right to left. */
const mirrored = (text: string): string =>
  text.replace(/\p{L}+/gu, (word) => `\u202E${word}\u202C`).replace(/^|$/g, '\u200F');

/** English as other languages will be drawn: 40 % longer, or from right to left. */
export const pseudoLocales: Record<string, (english: Messages) => Messages> = {
  longer: (english) => changed(english, 'en-XA', longer),
  mirrored: (english) => changed(english, 'ar-XB', mirrored),
};
