import { beforeAll, expect, test, vi } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { NOTE_IDS } from '../../core/notes/index.ts';

let noteMeaning: (signature: string) => string;

beforeAll(async () => {
  const texts: Record<string, { message: string }> = messages;
  vi.stubGlobal('chrome', { i18n: { getMessage: (key: string) => texts[key]?.message } });
  ({ noteMeaning } = await import('./note-meaning.ts'));
});

test.each(NOTE_IDS)('%s says what it is', (id) => {
  expect(noteMeaning(id)).toMatch(/^[A-Z].*\.$/);
});

test('a name that is not known says nothing', () => {
  expect(noteMeaning('toString')).toBe('');
});
