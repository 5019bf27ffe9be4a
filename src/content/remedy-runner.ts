import { codeCells, hasOutputs } from '../colab/cells.ts';
import { carryOut } from '../colab/commands.ts';
import { isConnected } from '../colab/connection.ts';
import { openDialogs } from '../colab/dialogs.ts';
import type { Command } from '../colab/entries.ts';
import { routes, type PressedRoute } from '../colab/press.ts';
import type { Duty } from '../core/diagnosis/duty.ts';
import type { Startable } from '../platform/startable.ts';
import { pause, until } from '../platform/until.ts';
import { atRest, followRun, type RunHost } from './follow-run.ts';

const PRESSED = Object.keys(routes) as PressedRoute[];
/** How long a confirmed restart may take, in milliseconds. */
const RESTART_LIMIT = 90_000;
/** Firefox cuts a page's connections before it tells the page that it goes: less than so long, in milliseconds. */
const UNLOADING = 500;

/** What the runner sees of the notebook, and reports to. */
export interface RemedyHost extends RunHost {
  /** Whether Colab's confirm dialog is to be answered for the person. */
  answersDialog(): boolean;
  expectRestart(): void;
  /** Whether the connection was lost since a moment (by `performance.now()`), if only for a moment. */
  lostSince(moment: number): boolean;
}

export interface RemedyRunner {
  /** Starts a remedy after a person's click; does nothing while one is under way. */
  start(command: Startable): void;
  /** Ends the notebook's remedy after a person's click, whichever tab carries it out. */
  stop(): void;
  /** What the ledger's open remedy asks of this page. What it carries out is over where that is nothing. */
  told(duty: Duty): void;
  /** Whether this page carries a remedy out. */
  carries(): boolean;
  /** The page goes, or is no longer ours: nothing is done or told from now on. */
  leave(): void;
}

type Restart = 'restart' | 'restart-and-run-all';

/** A command of Colab's, and how its effect is known. */
interface Aim {
  command: Command;
  hasEffect(): boolean;
  /** Colab restarts the session for it, and asks first. */
  isRestart?: boolean;
  /** It is no remedy of a session: no event reports it. */
  isAside?: boolean;
}

/** How a command ended; the connection may be lost before its effect is seen. */
type End = 'done' | 'connection-lost' | 'no-answer';

/** Carries remedies out: tries each route until an effect is seen. */
export function createRemedyRunner(host: RemedyHost): RemedyRunner {
  let active: AbortController | undefined;
  /** What was begun last; nothing yet in a page that is new. */
  let work: 'remedy' | 'aside' | 'follow' | 'wait' | undefined;
  let duty: Duty;

  const lead = async (aim: Aim, signal: AbortSignal, isAsked?: boolean): Promise<End> => {
    if (!aim.isAside) void host.report({ type: 'route-tried', route: 'guide', worked: true });
    host.guide.lead(aim.command, isAsked);
    return (await until(aim.hasEffect, Infinity, signal)) ? 'done' : 'no-answer';
  };

  /** How the command ended on the first route that was answered; undefined where none was. */
  const press = async (aim: Aim, signal: AbortSignal): Promise<End | undefined> => {
    if (signal.aborted) return 'no-answer';
    // A dialog that was there before is not ours: the person answers it first.
    host.guide.watch(aim.command);
    await until(() => openDialogs().length === 0, Infinity, signal);
    const { hasEffect, isRestart } = aim;
    const answersDialog = isRestart && host.answersDialog();
    const begun = performance.now();
    for (const route of PRESSED) {
      const answer = await carryOut(route, { ...aim, answersDialog, signal });
      if (signal.aborted) return 'no-answer';
      const worked = answer !== 'none';
      if (!aim.isAside) void host.report({ type: 'route-tried', route, worked });
      if (!worked) continue;
      if (answer === 'asked' || answer === 'met') return lead(aim, signal, answer === 'asked');
      if (answer === 'confirmed') host.expectRestart();
      // Colab says nothing of a restart that is refused: it is no longer connected, and that is all.
      const isLost = () => isRestart && (!isConnected() || host.lostSince(begun));
      await until(() => hasEffect() || isLost(), RESTART_LIMIT, signal);
      if (hasEffect()) return 'done';
      if (!isLost()) return 'no-answer';
      await pause(UNLOADING);
      return 'connection-lost';
    }
    return undefined;
  };

  /** The ledger tells that a session has begun; a restart alone is over then. */
  const restartBy = (command: Restart): Aim => ({
    command,
    hasEffect: () => duty === 'follow',
    isRestart: true,
  });
  const runAll: Aim = { command: 'run-all', hasEffect: host.isBusy };

  /** Presses, and where no route was answered leads the person. */
  const give = async (aim: Aim, signal: AbortSignal): Promise<End> =>
    (await press(aim, signal)) ?? lead(aim, signal);

  const restart = async (remedy: Restart, signal: AbortSignal): Promise<End> => {
    if (!isConnected()) await lead({ command: remedy, hasEffect: isConnected }, signal);
    const whole = restartBy(remedy);
    if (remedy === 'restart') return give(whole, signal);
    const pressed = await press(whole, signal);
    if (pressed) return pressed;
    // Two commands do what the one would have done.
    const first = await press(restartBy('restart'), signal);
    if (first !== 'done') return first ?? lead(whole, signal);
    return give(runAll, signal);
  };

  const begin = async (kind: typeof work, carry: (signal: AbortSignal) => Promise<End>) => {
    active?.abort();
    const own = (active = new AbortController());
    const { signal } = own;
    work = kind;
    // A page that is not as expected ends it too.
    const outcome = await carry(signal).catch(() => 'no-answer' as const);
    // Of how it ends a page tells only what no event shows.
    if (kind === 'remedy' && outcome !== 'done' && !signal.aborted) {
      void host.report({ type: 'remedy-ended', outcome });
    }
    if (active === own) host.guide.stop();
    await host.reported();
    if (active !== own) return;
    active = undefined;
    goOn();
  };

  const goOn = () => {
    if (active) return;
    if (duty === 'follow') return void begin(duty, (signal) => followRun(host, signal));
    if (duty === 'wait') return void begin(duty, wait);
    // Only a page that is new goes on with what another one began.
    if (work || !duty || duty === 'carry') return;
    const aim = duty === 'run-all' ? runAll : restartBy(duty);
    void begin('remedy', (signal) => lead(aim, signal));
  };

  const isUnderWay = () => active?.signal.aborted === false && work !== 'follow' && work !== 'wait';

  const start = (command: Startable) => {
    if (isUnderWay()) return;
    if (command === 'delete-runtime' || command === 'clear-outputs') {
      const isDeletion = command === 'delete-runtime';
      const hasEffect = () => (isDeletion ? !isConnected() : !hasOutputs());
      const aim = { command, hasEffect, isAside: true };
      return void begin('aside', (signal) => give(aim, signal));
    }
    const waits = command === 'wait-and-restart';
    const remedy = waits ? 'restart' : command;
    const asked = { type: 'remedy-started', remedy, cells: codeCells().length } as const;
    // Told of it, the tab that it is for waits.
    if (waits) return void host.report({ ...asked, waits });
    duty = undefined;
    void host.report(asked);
    void begin('remedy', (signal) => restart(remedy, signal));
  };

  /** What was waited for begins as by a click, and is a remedy like any other from then on. */
  const wait = async (signal: AbortSignal): Promise<End> => {
    await atRest(host, signal);
    if (!signal.aborted) start('restart');
    return 'done';
  };

  return {
    start,
    stop() {
      active?.abort();
      if (!active || work !== 'aside')
        void host.report({ type: 'remedy-ended', outcome: 'stopped' });
    },
    told(next) {
      const isOver = work === 'remedy' ? duty && !next : work !== 'aside' && work !== next;
      duty = next;
      if (isOver) active?.abort();
      goOn();
    },
    // Until what it reports of its end is written, too.
    carries: () => active !== undefined && work === 'remedy',
    leave() {
      work = 'aside';
      duty = undefined;
      active?.abort();
      host.guide.stop();
    },
  };
}
