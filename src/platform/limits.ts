/** Longest text of one passage, in UTF-16 units; longer output comes in several. */
export const PASSAGE_LIMIT = 64_000;

/** How much of a cell's source is handed on, in UTF-16 units. */
export const SOURCE_LIMIT = 64_000;

/** Longest page that the popup checks, in UTF-16 units. */
export const PAGE_LIMIT = 30_000_000;

/** How much of what Colab's connect button says is handed on, in UTF-16 units. */
export const WORDS_LIMIT = 400;

/** How much of a label in Colab's menus is handed on, in UTF-16 units. */
export const MENU_NAME_LIMIT = 100;

/** How much of an address's fragment is handed on: more than a preset may be long. */
export const HASH_LIMIT = 8_000;
