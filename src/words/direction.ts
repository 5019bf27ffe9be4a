/** Languages that are written from right to left. */
const FROM_RIGHT = new Set(['ar', 'fa', 'he', 'ur']);

/** The direction in which a language is written, by its name as browsers have it. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  FROM_RIGHT.has(language.toLowerCase().split(/[-_]/)[0] ?? '') ? 'rtl' : 'ltr';
