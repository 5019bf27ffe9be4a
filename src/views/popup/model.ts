import type { Diagnosis } from '../../core/diagnose.ts';
import type { GuideStep } from '../../platform/messages.ts';

/** All that the popup shows, of the tab it was opened on. */
export type PopupModel =
  | { page: 'loading' }
  | { page: 'not-notebook' }
  /** Colab's page is not built as expected; the hooks that were not found, by name. */
  | { page: 'unreadable'; missing: readonly string[] }
  | {
      page: 'notebook';
      connected: boolean;
      /** How many code cells it has. */
      cells: number;
      /** What the person is led to do in Colab's page. */
      guide?: GuideStep | undefined;
      diagnosis: Diagnosis;
      /** Stored records that could not be read and were set aside whole. */
      setAside: number;
      /** Runtimes that were forgotten to keep within the bound of all records. */
      forgotten: number;
    };
