import { carryOut, openDialogs } from '../colab/commands.ts';
import type { Command } from '../colab/entries.ts';
import { routes, type PressedRoute } from '../colab/press.ts';
import type { Outcome, Reported } from '../core/events.ts';
import type { Startable } from '../platform/startable.ts';
import { pause, until } from '../platform/until.ts';
import type { Guide } from './guide.ts';

const PRESSED = Object.keys(routes) as PressedRoute[];
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
  /** No cell shows that it has run in this session. */
  isFresh(): boolean;
  isConnected(): boolean;
  hasOutputs(): boolean;
  /** Whether Colab's confirm dialog is to be answered for the person. */
  answersDialog(): boolean;
  expectRestart(): void;
  /** Resolves when every finished run has been reported. */
  reported(): Promise<void>;
  failedCells(): number;
  report(event: Reported): void;
  guide: Guide;
}

export interface RemedyRunner {
  /** Starts a remedy after a person's click; does nothing while one is under way. */
  start(command: Startable): void;
  stop(): void;
}

type Restart = 'restart' | 'restart-and-run-all';

/** A command of Colab's, and how its effect is known. */
interface Aim {
  command: Command;
  hasEffect(): boolean;
  /** It is no restart: Colab's dialog is left to the person, and no event tells of it. */
  isAside?: boolean;
}

/** Carries remedies out: tries each route until an effect is seen, then follows the run to its end. */
export function createRemedyRunner(host: RemedyHost): RemedyRunner {
  let active: AbortController | undefined;

  const lead = async ({ command, hasEffect }: Aim, signal: AbortSignal): Promise<boolean> => {
    host.guide.lead(command);
    return until(hasEffect, Infinity, signal);
  };

  /** A dialog that was there before is none of ours: the person answers it first. */
  const waitForDialogs = async (aim: Aim, signal: AbortSignal): Promise<void> => {
    host.guide.watch(aim.command);
    await until(() => openDialogs().length === 0, Infinity, signal);
  };

  /** True once the effect is seen, false where it never was, undefined where no route was answered. */
  const press = async (aim: Aim, signal: AbortSignal): Promise<boolean | undefined> => {
    await waitForDialogs(aim, signal);
    for (const route of PRESSED) {
      const order = { ...aim, answersDialog: !aim.isAside && host.answersDialog(), signal };
      const answer = await carryOut(route, order);
      if (signal.aborted) return false;
      if (!aim.isAside) host.report({ type: 'route-tried', route, worked: answer !== 'none' });
      if (answer === 'none') continue;
      if (answer === 'asked') return lead(aim, signal);
      if (answer === 'confirmed') host.expectRestart();
      host.guide.watch(aim.command);
      return until(aim.hasEffect, RESTART_LIMIT, signal);
    }
    return undefined;
  };

  const leadAtLast = (aim: Aim, signal: AbortSignal): Promise<boolean> => {
    host.report({ type: 'route-tried', route: 'guide', worked: true });
    return lead(aim, signal);
  };

  const restart = async (remedy: Restart, signal: AbortSignal): Promise<boolean> => {
    if (!host.isConnected()) await lead({ command: remedy, hasEffect: host.isConnected }, signal);
    const before = host.sessions();
    const hasRestarted = () => host.sessions() > before;
    const whole = { command: remedy, hasEffect: hasRestarted };
    const pressed = await press(whole, signal);
    if (pressed !== undefined || remedy === 'restart') return pressed ?? leadAtLast(whole, signal);
    // Two commands do what the one would have done.
    const first = await press({ command: 'restart', hasEffect: hasRestarted }, signal);
    if (first === undefined) return leadAtLast(whole, signal);
    // What is queued while the kernel goes down would go with it.
    if (!first || !(await until(host.isFresh, RESTART_LIMIT, signal))) return false;
    const runAll = { command: 'run-all', hasEffect: host.isBusy } as const;
    return (await press(runAll, signal)) ?? leadAtLast(runAll, signal);
  };

  const followRun = async (signal: AbortSignal): Promise<void> => {
    host.guide.watch('restart-and-run-all');
    if (!(await until(host.isBusy, FIRST_RUN_LIMIT, signal))) return;
    do {
      await until(() => !host.isBusy(), Infinity, signal);
      await pause(REST);
    } while (host.isBusy() && !signal.aborted);
    await host.reported();
  };

  const carry = async (remedy: Restart, signal: AbortSignal): Promise<Outcome> => {
    if (!(await restart(remedy, signal))) return 'no-answer';
    if (remedy === 'restart-and-run-all') await followRun(signal);
    return host.failedCells() > 0 ? 'failed-cell' : 'done';
  };

  const restartAndReport = async (remedy: Restart, signal: AbortSignal) => {
    host.report({ type: 'remedy-started', remedy, cells: host.cells() });
    const outcome = await carry(remedy, signal);
    host.report({ type: 'remedy-ended', outcome: signal.aborted ? 'stopped' : outcome });
  };

  /** Deleting a runtime, which then tells nothing more, or clearing what the notebook shows. */
  const aside = async (
    command: Exclude<Startable, Restart>,
    signal: AbortSignal,
  ): Promise<boolean> => {
    const hasEffect =
      command === 'delete-runtime' ? () => !host.isConnected() : () => !host.hasOutputs();
    const aim = { command, hasEffect, isAside: true };
    return (await press(aim, signal)) ?? lead(aim, signal);
  };

  return {
    start(command) {
      if (active) return;
      const { signal } = (active = new AbortController());
      const isRestart = command === 'restart' || command === 'restart-and-run-all';
      const work = isRestart ? restartAndReport(command, signal) : aside(command, signal);
      void work.finally(() => {
        host.guide.stop();
        active = undefined;
      });
    },
    stop: () => active?.abort(),
  };
}
