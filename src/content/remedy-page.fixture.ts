import type { Answer, Order } from '../colab/commands.ts';
import type { CellState } from '../colab/cell-state.ts';
import type { Connection } from '../colab/connection.ts';
import type { Reported } from '../core/ledger/events.ts';
import type { RemedyHost } from './remedy-runner.ts';

/** Colab's page as a remedy meets it, and all that has happened in it and was reported, in its order. */
export const page = {
  connection: 'connected' as Connection,
  dialogs: 0,
  cells: [] as CellState[],
  hasOutputs: true,
  isBusy: false,
  answersDialog: true,
  log: [] as string[],
  /** When the connection was lost last, by `performance.now()`. */
  lostAt: -Infinity,
  /** What Colab answers where a command is pressed on a route. */
  answer: (_press: string): Answer => 'none',
  /** Resolves when all that was reported is written. */
  written: Promise.resolve(),
  /** What has happened since that was last asked. */
  happened: () => page.log.splice(0),
};
const untouched = { ...page };

export function openPage(): void {
  Object.assign(page, untouched, { log: [], cells: [cell(1), cell(2), cell(undefined)] });
}

export const cell = (count: number | undefined, failed = false): CellState => ({
  running: false,
  pending: false,
  failed,
  count,
});

/** What stands in for the modules that look at Colab's page. */
export const colab = {
  cells: { codeCells: () => page.cells, hasOutputs: () => page.hasOutputs },
  cellState: { cellState: (state: CellState) => state },
  connection: {
    connectionOn: () => page.connection,
    isConnected: () => page.connection !== 'none',
  },
  dialogs: { openDialogs: () => Array.from({ length: page.dialogs }) },
  commands: {
    async carryOut(route: string, { command, answersDialog, signal }: Order): Promise<Answer> {
      // As the real one does.
      if (signal.aborted) return 'none';
      const press = `${route} ${command}`;
      page.log.push(`press ${press}${answersDialog ? ' and say yes' : ''}`);
      return page.answer(press);
    },
  },
};

/** An event in a line: its type, and what it says. */
const lineOf = ({ type, ...said }: Reported) => `told ${[type, ...Object.values(said)].join(' ')}`;

export const host: RemedyHost = {
  isBusy: () => page.isBusy,
  answersDialog: () => page.answersDialog,
  expectRestart: () => void page.log.push('restart expected'),
  lostSince: (moment) => page.lostAt >= moment,
  report(event) {
    page.log.push(lineOf(event));
    return Promise.resolve();
  },
  reported: () => page.written,
  guide: {
    lead: (command, isAsked) =>
      void page.log.push(`lead to ${command}${isAsked ? ', which is asked' : ''}`),
    watch: (command) => void page.log.push(`watch ${command}`),
    stop: () => void page.log.push('guide stops'),
  },
};
