import { placeInWords, type RuntimePlace } from '../core/runtime-kind.ts';
import { hooks } from './page.ts';

/** What Colab's connect button says of the machine, in its tooltip and beside its label. */
export function machineOnPage(): RuntimePlace {
  const status = document
    .querySelector(hooks.connectButton)
    ?.shadowRoot?.querySelector(hooks.connectStatus);
  return placeInWords(`${status?.getAttribute('tooltiptext')} ${status?.textContent}`);
}
