import { carryOut, type PressedRoute } from '../colab/commands.ts';
import type { RemedyCommand } from '../colab/entries.ts';
import type { Outcome, Remedy, Reported } from '../core/events.ts';
import { pause, until } from '../platform/until.ts';
import type { Guide } from './guide.ts';

const PRESSED: readonly PressedRoute[] = ['toolbar-menu', 'runtime-menu'];
/** How long a confirmed restart, and the first cell after it, may take, in milliseconds. */
const RESTART_LIMIT = 90_000;
const FIRST_RUN_LIMIT = 15_000;
/** A gap between two cells of a run-all is shorter than this, in milliseconds. */
const REST = 1_000;

/** What the runner sees of the notebook, and reports to. */
export interface RemedyHost {
  cells(): number;
  sessions(): number;
  isBusy(): boolean;
  isConnected(): boolean;
  expectRestart(): void;
  /** Resolves when every finished run has been reported. */
  reported(): Promise<void>;
  failedCells(): number;
  report(event: Reported): void;
  guide: Guide;
}

export interface RemedyRunner {
  /** Starts a remedy after a person's click; does nothing while one is under way. */
  start(remedy: Remedy): void;
  stop(): void;
}

/** Carries remedies out: tries each route until an effect is seen, then follows the run to its end. */
export function createRemedyRunner(host: RemedyHost): RemedyRunner {
  let active: AbortController | undefined;

  const pressOrGuide = async (command: RemedyCommand, signal: AbortSignal): Promise<boolean> => {
    const before = host.sessions();
    const restarted = () => host.sessions() > before;
    for (const route of PRESSED) {
      const effect = await carryOut(route, command, restarted, signal);
      if (signal.aborted) return false;
      host.report({ type: 'route-tried', route, worked: effect !== 'none' });
      if (effect === 'none') continue;
      if (effect === 'confirmed') host.expectRestart();
      return until(restarted, RESTART_LIMIT, signal);
    }
    host.report({ type: 'route-tried', route: 'guide', worked: true });
    host.guide.start(command);
    try {
      return await until(restarted, Infinity, signal);
    } finally {
      host.guide.stop();
    }
  };

  const followRun = async (signal: AbortSignal): Promise<void> => {
    if (!(await until(host.isBusy, FIRST_RUN_LIMIT, signal))) return;
    do {
      await until(() => !host.isBusy(), Infinity, signal);
      await pause(REST);
    } while (host.isBusy() && !signal.aborted);
    await host.reported();
  };

  /** Deleting is left to the person. A runtime that is gone tells nothing more, so no event does. */
  const leadToDeletion = async (signal: AbortSignal): Promise<void> => {
    host.guide.start('delete-runtime');
    await until(() => !host.isConnected(), Infinity, signal);
    host.guide.stop();
  };

  const carry = async (command: RemedyCommand, signal: AbortSignal): Promise<Outcome> => {
    if (!(await pressOrGuide(command, signal))) return 'no-answer';
    if (command === 'restart-and-run-all') await followRun(signal);
    return host.failedCells() > 0 ? 'failed-cell' : 'done';
  };

  return {
    start(remedy) {
      if (active || remedy === 'fix-pins' || remedy === 'fresh-environment') return;
      const { signal } = (active = new AbortController());
      if (remedy === 'delete-runtime') {
        void leadToDeletion(signal).then(() => {
          active = undefined;
        });
        return;
      }
      host.report({ type: 'remedy-started', remedy, cells: host.cells() });
      void carry(remedy, signal).then((outcome) => {
        host.report({ type: 'remedy-ended', outcome: signal.aborted ? 'stopped' : outcome });
        active = undefined;
      });
    },
    stop: () => active?.abort(),
  };
}
