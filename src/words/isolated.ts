/** What turns the direction of a text, and of all that follows it in its sentence. */
const MARKS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
/** Anything but letters that are written from left to right for certain, common signs, and those around a cell's name. */
const MAY_TURN = /[^\0-\u058F\u2010-\u2027\uE000-\uE003]/;

/** A text of others as it can stand in a sentence of ours: whatever its direction, it turns nothing else. */
export const isolated = (text: string): string =>
  MAY_TURN.test(text) ? `\u2068${text.replace(MARKS, '')}\u2069` : text;
