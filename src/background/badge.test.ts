import { beforeEach, expect, test, vi } from 'vitest';
import '../words/speak-english.ts';

const shown = vi.hoisted(() => ({ text: '', title: '', isGone: false }));
vi.mock('webextension-polyfill', () => ({
  default: {
    action: {
      setBadgeText({ text }: { text: string }) {
        if (shown.isGone) return Promise.reject(new Error('No tab with id: 7'));
        shown.text = text;
        return Promise.resolve();
      },
      setBadgeBackgroundColor: () => Promise.resolve(),
      setTitle({ title }: { title: string }) {
        shown.title = title;
        return Promise.resolve();
      },
    },
  },
}));
const { clearBadge, showBadge } = await import('./badge.ts');

beforeEach(() => Object.assign(shown, { text: '', title: '', isGone: false }));

test('a runtime that was used before has a sign, and its tooltip says it in words', async () => {
  await showBadge(7, 'reused');
  expect(shown).toMatchObject({ text: '•', title: 'Clean Slate: This runtime was used before' });
});

test('a page that is read in part is told only where there is nothing else to say', async () => {
  await showBadge(7, 'clean', true);
  expect(shown.text).toBe('–');
  await showBadge(7, 'corrupted', true);
  expect(shown.text).toBe('!!');
});

test('where nothing is wrong that is what the tooltip says, and elsewhere only the name', async () => {
  await showBadge(7, 'clean');
  expect(shown).toMatchObject({ text: '', title: 'Clean Slate: Nothing wrong so far' });
  await clearBadge(7);
  expect(shown).toMatchObject({ text: '', title: 'Clean Slate for Colab' });
});

test('a tab that is gone is no error', async () => {
  shown.isGone = true;
  await expect(showBadge(7, 'corrupted')).resolves.toBeUndefined();
});
