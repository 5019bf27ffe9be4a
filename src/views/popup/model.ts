import type { Diagnosis } from '../../core/diagnosis/diagnose.ts';
import type { CheckedPage } from '../../platform/page-check.ts';
import type { PinFix } from '../../core/installs/cures/pins.ts';
import type { PageLimit, PagePart } from '../../platform/page-health.ts';
import type { MenuNames } from '../../platform/menu-names.ts';
import type { Help } from '../../platform/help.ts';
import type { GuideStep } from '../../platform/tab-description.ts';
import type { About } from './about.ts';

/** What of a check a person may take away: the result as JSON, or what the page is built of. */
export type Takeaway = 'result' | 'outline';

/** All that the popup shows, of the tab it was opened on. */
export type PopupModel =
  | { page: 'loading' }
  | { page: 'not-notebook' }
  /** The person has not allowed us to see Colab, or has taken it back. */
  | { page: 'no-access' }
  /** The tab was open while the extension was installed or updated, and its script does not answer. */
  | { page: 'unreached' }
  /** Colab's page is not built as expected. */
  | { page: 'unreadable'; missing: readonly PagePart[] }
  | {
      page: 'notebook';
      connected: boolean;
      /** How many code cells it has. */
      cells: number;
      /** What the person is led to do in Colab's page. */
      guide?: GuideStep | undefined;
      diagnosis: Diagnosis;
      /** Lines of a cell that the remedy is to change, as the page has them. */
      pins?: readonly PinFix[] | undefined;
      /** What was not found on the page, which can still be read. */
      missing: readonly PagePart[];
      /** Why the notebook cannot be run on this page. */
      limit?: PageLimit | undefined;
      /** No cell has run in this session since it was first seen. */
      isFirst: boolean;
      /** Its id, and whether the person has muted it. */
      notebook: string;
      isMuted: boolean;
      /** Where a false alarm is reported; undefined where that is not known. */
      alarmAddress?: string | undefined;
      /** What Colab's menus are called on the page. */
      menus?: MenuNames | undefined;
      about: About;
      /** Stored records that could not be read and were set aside whole. */
      setAside: number;
      /** Runtimes that were forgotten to keep within the bound of all records. */
      forgotten: number;
      /** Values that could not be read and were removed for the same reason. */
      asideForgotten?: number;
      /** Where the course helps, as the background has checked it; without a link: nowhere. */
      help?: Partial<Help> | undefined;
    }
  /** "Check this page": without `checked` it is under way, or the page gave no answer. */
  | {
      page: 'check';
      checked?: CheckedPage | undefined;
      hasFailed?: boolean;
      copied?: Takeaway | undefined;
    };
