import { cellSource } from '../colab/cell-source.ts';
import { cellById } from '../colab/cells.ts';
import { SOURCE_LIMIT } from '../platform/limits.ts';

/** What stands in the cell that events name so, as far as a message takes it; undefined where it is gone. */
export function sourceOf(id: string): string | undefined {
  const cell = cellById(id);
  return cell && cellSource(cell).slice(0, SOURCE_LIMIT);
}
