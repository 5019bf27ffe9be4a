import type { ConnectionState } from '../contract.ts';
import type { Runtime } from './kernel/runtime.ts';

/** What Colab's own object calls the states of a kernel. */
const STATES: Record<ConnectionState, string> = {
  'not-connected': 'connect',
  reconnect: 'connect',
  connecting: 'connecting',
  initializing: 'initializing',
  connected: 'kernel idle',
  busy: 'busy',
  restarting: 'restarting',
};

/** Puts what Colab's page exposes of its kernel onto the window, where nothing is there yet. */
export function exposeKernel(runtime: Runtime): void {
  const kernel = {
    get endpoint() {
      return runtime.endpoint === undefined ? undefined : { managedId: runtime.endpoint };
    },
    getState: () => STATES[runtime.state],
  };
  if (!('colab' in window)) Object.assign(window, { colab: { global: { notebook: { kernel } } } });
}

/** Takes it off the window again. */
export const hideKernel = () => Reflect.deleteProperty(window, 'colab');
