/** Whether a text is a whole address that begins with https. */
export const isHttps = (text: string): boolean =>
  URL.canParse(text) && new URL(text).protocol === 'https:';
