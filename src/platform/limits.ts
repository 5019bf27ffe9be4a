/** Longest text of one passage, in UTF-16 units; longer output comes in several. */
export const PASSAGE_LIMIT = 64_000;

/** How much of a cell's source is handed on, in UTF-16 units. */
export const SOURCE_LIMIT = 64_000;

/** Longest outline of a page that the popup takes, in UTF-16 units. */
export const OUTLINE_LIMIT = 20_000_000;
