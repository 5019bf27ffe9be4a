import type { Connect } from '../../core/page-check.ts';
import { placeInWords } from '../../core/runtime-kind.ts';
import { connectWords } from '../machine.ts';
import { CONNECTING, hooks } from '../page.ts';

const LOCAL = /localhost|127\.0\.0\.1|\[::1\]|\blocal runtime\b/i;

/** Reads whether a runtime is connected off what the button is built of, and which off its words. */
export function connectOn(page: ParentNode): Connect {
  const root = page.querySelector(hooks.connectButton)?.shadowRoot;
  if (!root?.querySelector(hooks.connectStatus)) {
    return { state: 'unknown', backend: null, accelerator: null };
  }
  const { tooltip, label } = connectWords(page);
  const isConnected = root.querySelector(hooks.connectedMark) !== null;
  const state = isConnected ? 'connected' : CONNECTING.test(label) ? 'connecting' : 'not-connected';
  const { kind, model } = placeInWords(`${tooltip} ${label}`);
  const backend = LOCAL.test(tooltip)
    ? 'local'
    : kind === 'unknown' || !isConnected
      ? null
      : 'hosted';
  return { state, backend, accelerator: model ?? (kind === 'unknown' ? null : kind) };
}
