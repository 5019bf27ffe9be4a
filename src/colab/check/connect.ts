import type { Connect } from '../../platform/page-check.ts';
import { placeInWords } from '../../core/runtime/runtime-kind.ts';
import { connectionOn, connectWords } from '../connection.ts';
import { CONNECTING } from '../names.ts';

const LOCAL = /localhost|127\.0\.0\.1|\[::1\]|\blocal runtime\b/i;

function stateOn(page: ParentNode): Connect['state'] {
  const connection = connectionOn(page);
  if (connection !== 'none') return connection;
  return CONNECTING.test(connectWords(page).label) ? 'connecting' : 'not-connected';
}

/** Reads whether a runtime is connected off what the button is built of, and which off its words. */
export function connectOn(page: ParentNode): Connect {
  const state = stateOn(page);
  const { tooltip, label } = connectWords(page);
  const { kind, model } = placeInWords(`${tooltip} ${label}`);
  const backend = LOCAL.test(tooltip)
    ? 'local'
    : kind === 'unknown' || state !== 'connected'
      ? null
      : 'hosted';
  return { state, backend, accelerator: model ?? (kind === 'unknown' ? null : kind) };
}
