import type { Diagnosis } from '../core/diagnosis/diagnosis.ts';
import type { MenuNames } from './menu-names.ts';
import type { OriginalNumPy } from '../core/diagnosis/original-numpy.ts';

/** Popup to background: what a notebook hears about its runtime. */
export interface PopupToBackground {
  type: 'tell';
  runtime: string;
  notebook: string;
  /** The tab that it is in. */
  tab?: number | undefined;
}

/** What the background answers. */
export interface ToldPopup {
  diagnosis: Diagnosis;
  /** Nothing has run in this session, as far as is known. */
  isFirst: boolean;
  /** The person has muted the notebook. */
  isMuted: boolean;
  /** Where a false alarm is reported; absent where that is not known. */
  alarmAddress?: string | undefined;
  /** What Colab's menus are called on the page in the tab. */
  menus?: MenuNames | undefined;
  /** The NumPy that the runtime came with, where known. */
  original?: OriginalNumPy;
}
