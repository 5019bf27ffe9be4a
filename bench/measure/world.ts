import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startReplica } from '../../e2e/colab-replica/server.ts';
import { startKernel } from '../../e2e/kernel/kernel.ts';

/** A code cell of a notebook that is made up for a measurement. */
export interface BenchCell {
  source: string;
  /** What it printed before it was saved. */
  printed?: string;
}

/** The replica with a real kernel behind it, and a folder of made-up notebooks. */
export interface World {
  port: number;
  /** Saves a notebook under a name; pages can open it from then on. */
  save(name: string, cells: readonly BenchCell[]): void;
  stop(): Promise<void>;
}

const cellOf = ({ source, printed }: BenchCell, index: number) => ({
  cell_type: 'code',
  id: `bench-${index + 1}`,
  execution_count: null,
  metadata: {},
  outputs: printed === undefined ? [] : [{ output_type: 'stream', name: 'stdout', text: printed }],
  source,
});

/** Starts kernel and replica. Rejects where there is no live kernel: recorded outputs measure nothing. */
export async function startWorld(): Promise<World> {
  const notebooks = mkdtempSync(join(tmpdir(), 'clean-slate-bench-notebooks-'));
  const kernel = await startKernel();
  if (kernel.kind !== 'live') throw new Error(`There is no live kernel: ${kernel.reason}`);
  const replica = await startReplica({ kernel, notebooks });
  return {
    port: replica.port,
    save(name, cells) {
      const notebook = { cells: cells.map(cellOf), metadata: {}, nbformat: 4, nbformat_minor: 5 };
      writeFileSync(join(notebooks, `${name}.ipynb`), JSON.stringify(notebook));
    },
    async stop() {
      await replica.stop();
      await kernel.stop();
      rmSync(notebooks, { recursive: true, force: true });
    },
  };
}
