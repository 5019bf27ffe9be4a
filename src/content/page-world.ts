import { ASK, TELL } from '../colab/runtime-question.ts';
import { takeCare } from './caretaker.ts';

takeCare();

/**
 * Colab's own object for the notebook's kernel, as automation scripts of 2023 to 2026 name it; read
 * and never called. It lives in the page's own world, where this script runs.
 */
interface ColabWorld {
  colab?: { global?: { notebook?: { kernel?: { endpoint?: { managedId?: unknown } } } } };
}

document.addEventListener(ASK, () => {
  try {
    const world = globalThis as ColabWorld;
    const id = world.colab?.global?.notebook?.kernel?.endpoint?.managedId;
    if (typeof id === 'string') document.dispatchEvent(new CustomEvent(TELL, { detail: id }));
  } catch {
    // Another build of Colab's page: there is nothing to tell.
  }
});
