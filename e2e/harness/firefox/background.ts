import { Absent, type Inside } from './inside.ts';

const TRIES = 5;

/** Evaluates in the extension's event page, which is started first where it has ended. */
export async function evaluateInEventPage<T>(inside: Inside, expression: string): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      await inside.evaluate(
        'if (extension.backgroundState !== "running") await extension.wakeupBackground();',
      );
      return await inside.evaluateIn<T>('background?.xulBrowser', 'page', expression);
    } catch (error) {
      if (tries === TRIES || !(error instanceof Absent)) throw error;
    }
  }
}

/** As Firefox does after half a minute of rest, whatever the event page waits for. */
export const endEventPage = (inside: Inside): Promise<boolean> =>
  inside.evaluate<boolean>(`
    if (extension.backgroundState !== 'running') return false;
    await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
    return true;
  `);
