/** The languages of our texts: the folder under `_locales`, and the name that `Intl` and pages know it by. */
export const LANGUAGES = {
  en: 'en',
  es: 'es',
  pt_BR: 'pt-BR',
  fr: 'fr',
  de: 'de',
  it: 'it',
  id: 'id',
  tr: 'tr',
  vi: 'vi',
  hi: 'hi',
  ja: 'ja',
  ko: 'ko',
  zh_CN: 'zh-CN',
  zh_TW: 'zh-TW',
  ar: 'ar',
} as const;
