import { placeInWords, type RuntimePlace } from '../core/runtime-kind.ts';
import { CONNECT_TOOLTIP, hooks } from './page.ts';

/** What Colab's connect button says, in its tooltip and in its label. */
export interface ConnectWords {
  tooltip: string;
  label: string;
}

/** Reads the connect button's words; both are empty where it is not found. */
export function connectWords(page: ParentNode = document): ConnectWords {
  const status = page
    .querySelector(hooks.connectButton)
    ?.shadowRoot?.querySelector(hooks.connectStatus);
  const [tooltip, label] = [status?.getAttribute(CONNECT_TOOLTIP), status?.textContent];
  return { tooltip: tooltip ?? '', label: label ?? '' };
}

/** What Colab's connect button says of the machine. */
export function machineOnPage(): RuntimePlace {
  const { tooltip, label } = connectWords();
  return placeInWords(`${tooltip} ${label}`);
}
