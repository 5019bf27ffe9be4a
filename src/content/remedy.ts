import { carryOut } from '../colab/commands.ts';
import { openDialogs } from '../colab/dialogs.ts';
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
  /** A restart has begun, and it is not known yet how it ends. */
  isRestarting(): boolean;
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
  /** Colab restarts the session for it, and asks first. */
  isRestart?: boolean;
  /** It is no remedy of a session: no event tells of it. */
  isAside?: boolean;
}

/** How a command ended; `lost`: with the connection, before its effect was seen. */
type End = 'done' | 'lost' | 'no-answer';

/** Carries remedies out: tries each route until an effect is seen, then follows the run to its end. */
export function createRemedyRunner(host: RemedyHost): RemedyRunner {
  let active: AbortController | undefined;

  const lead = async (
    { command, hasEffect }: Aim,
    signal: AbortSignal,
    isAsked?: boolean,
  ): Promise<End> => {
    host.guide.lead(command, isAsked);
    return (await until(hasEffect, Infinity, signal)) ? 'done' : 'no-answer';
  };

  /** A dialog that was there before is none of ours: the person answers it first. */
  const waitForDialogs = async (aim: Aim, signal: AbortSignal): Promise<void> => {
    host.guide.watch(aim.command);
    await until(() => openDialogs().length === 0, Infinity, signal);
  };

  const waitForEffect = async (aim: Aim, signal: AbortSignal): Promise<End> => {
    host.guide.watch(aim.command);
    // Colab says nothing of a restart that is refused: it is no longer connected, and that is all.
    const isLost = () => Boolean(aim.isRestart) && !host.isConnected();
    await until(() => aim.hasEffect() || isLost(), RESTART_LIMIT, signal);
    if (aim.hasEffect()) return 'done';
    return isLost() ? 'lost' : 'no-answer';
  };

  /** How the command ended on the first route that was answered; undefined where none was. */
  const press = async (aim: Aim, signal: AbortSignal): Promise<End | undefined> => {
    await waitForDialogs(aim, signal);
    const isTaken = () => aim.hasEffect() || Boolean(aim.isRestart && host.isRestarting());
    const answersDialog = Boolean(aim.isRestart) && host.answersDialog();
    for (const route of PRESSED) {
      const { command } = aim;
      const answer = await carryOut(route, { command, isTaken, answersDialog, signal });
      if (signal.aborted) return 'no-answer';
      if (!aim.isAside) host.report({ type: 'route-tried', route, worked: answer !== 'none' });
      if (answer === 'none') continue;
      if (answer === 'asked' || answer === 'met') return lead(aim, signal, answer === 'asked');
      if (answer === 'confirmed') host.expectRestart();
      return waitForEffect(aim, signal);
    }
    return undefined;
  };

  const leadAtLast = (aim: Aim, signal: AbortSignal): Promise<End> => {
    host.report({ type: 'route-tried', route: 'guide', worked: true });
    return lead(aim, signal);
  };

  const restart = async (remedy: Restart, signal: AbortSignal): Promise<End> => {
    if (!host.isConnected()) await lead({ command: remedy, hasEffect: host.isConnected }, signal);
    const before = host.sessions();
    const hasEffect = () => host.sessions() > before;
    const whole = { command: remedy, hasEffect, isRestart: true };
    const pressed = await press(whole, signal);
    if (pressed || remedy === 'restart') return pressed ?? leadAtLast(whole, signal);
    // Two commands do what the one would have done.
    const first = await press({ ...whole, command: 'restart' }, signal);
    if (!first) return leadAtLast(whole, signal);
    if (first !== 'done') return first;
    const runAll = { command: 'run-all', hasEffect: host.isBusy } as const;
    return (await press(runAll, signal)) ?? leadAtLast(runAll, signal);
  };

  const followRun = async (signal: AbortSignal): Promise<void> => {
    host.guide.watch('restart-and-run-all');
    if (!(await until(host.isBusy, FIRST_RUN_LIMIT, signal))) return;
    // A lost connection hides what runs; it goes on.
    const isAtRest = () => !host.isBusy() && host.isConnected() && !host.isRestarting();
    do {
      await until(isAtRest, Infinity, signal);
      await pause(REST);
    } while (!isAtRest() && !signal.aborted);
    await host.reported();
  };

  const carry = async (remedy: Restart, signal: AbortSignal): Promise<Outcome> => {
    const end = await restart(remedy, signal);
    if (end !== 'done') return end === 'lost' ? 'connection-lost' : 'no-answer';
    if (remedy === 'restart-and-run-all') await followRun(signal);
    return host.failedCells() > 0 ? 'failed-cell' : 'done';
  };

  const restartAndReport = async (remedy: Restart, signal: AbortSignal) => {
    host.report({ type: 'remedy-started', remedy, cells: host.cells() });
    const outcome = await carry(remedy, signal);
    host.report({ type: 'remedy-ended', outcome: signal.aborted ? 'stopped' : outcome });
  };

  /** Deleting a runtime, which then tells nothing more, or clearing what the notebook shows. */
  const aside = async (command: Exclude<Startable, Restart>, signal: AbortSignal) => {
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
      const work: Promise<unknown> = isRestart
        ? restartAndReport(command, signal)
        : aside(command, signal);
      void work.finally(() => {
        host.guide.stop();
        active = undefined;
      });
    },
    stop: () => active?.abort(),
  };
}
