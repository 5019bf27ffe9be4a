import type { CellRef } from '../core/ledger/events.ts';
import { t } from './i18n.ts';

/** Stand in a sentence around a cell's id and what it is known by: a line of code, or its number. */
const [CODE, NUMBER, BETWEEN, END] = ['\uE000', '\uE001', '\uE002', '\uE003'];
const NAME = /([\uE000\uE001])([^\uE002]*)\uE002([^\uE003]*)\uE003/;

/** A cell as a sentence names it. */
export interface CellName {
  id: string;
  label: string;
  /** The label is a line of code, and no number. */
  isCode: boolean;
}

/**
 * A cell's name for a gap in a text: where it can be gone to, with its id for `partsOf`; elsewhere, as in the history,
 * its number.
 */
export function cellName({ id, ordinal, line }: CellRef): string {
  if (line === undefined) return String(ordinal);
  return `${line ? CODE : NUMBER}${id}${BETWEEN}${line || String(ordinal)}${END}`;
}

/** A sentence as its texts and the cells that it names, in turn. */
export function partsOf(sentence: string): (string | CellName)[] {
  // Every fourth is a text; behind it stand the kind, the id and the label of a name.
  const split = sentence.split(NAME);
  return split.flatMap((part, place): (string | CellName)[] => {
    if (place % 4 === 0) return part ? [part] : [];
    if (place % 4 !== 1) return [];
    return [{ id: split[place + 1] ?? '', label: split[place + 2] ?? '', isCode: part === CODE }];
  });
}

/** A sentence as plain text. */
export const withoutLinks = (sentence: string): string =>
  partsOf(sentence)
    .map((part) =>
      typeof part === 'string' ? part : part.isCode ? t('quotedCell', part.label) : part.label,
    )
    .join('');

/** What a button says that leads to a cell. */
export const goToLabel = (cell: CellRef): string => withoutLinks(t('goToCell', cellName(cell)));
