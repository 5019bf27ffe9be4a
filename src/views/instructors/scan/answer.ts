import { type Examined } from '../../../core/saved/examine.ts';
import { examineNotebook } from '../../../core/saved/notebook-session.ts';
import { Unusable, type Unfit } from '../../../core/saved/unusable.ts';

/** Largest file that is read here, in bytes: parsed, it takes many times that. */
export const LARGEST_FILE = 32_000_000;

/** Why a file was not scanned. */
export type ScanFault = Unfit | 'too-large' | 'unreadable' | 'too-slow' | 'crashed';

/** What came of one file. */
export type Answer = { examined: Examined } | { fault: ScanFault; line?: number | undefined };

/** Scans one file, whatever is in it. Never rejects: what cannot be scanned comes back as a fault. */
export async function answerTo(file: Blob): Promise<Answer> {
  if (file.size > LARGEST_FILE) return { fault: 'too-large' };
  // A folder that was dropped has no text.
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return { fault: 'unreadable' };
  try {
    return { examined: examineNotebook(text) };
  } catch (error) {
    const { unfit = 'crashed', line } = error instanceof Unusable ? error : {};
    return { fault: unfit, line };
  }
}
