import { cellSource } from '../colab/cell-source.ts';
import { codeCells } from '../colab/cells.ts';
import { SOURCE_LIMIT } from '../platform/limits.ts';

/** What stands in the cell of this id, as far as a message takes it; undefined where there is none. */
export function sourceOf(id: string): string | undefined {
  const cell = codeCells().find((element) => element.id === id);
  return cell && cellSource(cell).slice(0, SOURCE_LIMIT);
}
