import type { RuntimeEvent } from '../../src/core/ledger/events.ts';
import type { ExtensionBrowser } from './browser.ts';
import { inWorker } from './worker.ts';

type EventOf<Type extends RuntimeEvent['type']> = Extract<RuntimeEvent, { type: Type }>;

const ALL = `chrome.storage.local.get(null).then((stored) =>
  Object.values(stored).flatMap((record) => record.events ? JSON.parse(record.events) : []))`;

/** All that the ledger holds of one type of event, a runtime after the other. */
export async function storedEvents<Type extends RuntimeEvent['type']>(
  extension: ExtensionBrowser,
  type: Type,
): Promise<EventOf<Type>[]> {
  const events = await inWorker<RuntimeEvent[]>(extension, ALL);
  return events.filter((event): event is EventOf<Type> => event.type === type);
}
