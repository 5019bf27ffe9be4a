import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { presetIn, readFragment, toFragment } from '../../platform/preset.ts';
import { colabLink } from './colab-link.ts';
import { snippets } from './snippets.ts';
import { storeOf } from '../../platform/store-address.ts';

const installed = { id: 'abcdefghijklmnop', isFirefox: false, isTemporary: false };

describe('the store that a copy came from', () => {
  test.each([
    [
      'https://clients2.google.com/service/update2/crx',
      'https://chromewebstore.google.com/detail/',
    ],
    [
      'https://edge.microsoft.com/extensionwebstorebase/v1/crx',
      'https://microsoftedge.microsoft.com/addons/detail/',
    ],
  ])('%s', (updateUrl, page) => {
    expect(storeOf({ ...installed, updateUrl })?.address).toBe(`${page}${installed.id}`);
  });

  test('Firefox names its add-ons by the id in the manifest', () => {
    const id = 'clean-slate-for-colab@clean-slate.dev';
    expect(storeOf({ ...installed, id, isFirefox: true })).toEqual({
      store: 'firefox',
      address: 'https://addons.mozilla.org/firefox/addon/clean-slate-for-colab%40clean-slate.dev/',
    });
  });

  test.each([
    ['a folder', { ...installed, isTemporary: true }],
    ['a file of Firefox', { ...installed, isFirefox: true, isTemporary: true }],
    ['an organisation’s own server', { ...installed, updateUrl: 'https://it.example.edu/crx' }],
    [
      'a server that only looks like a store',
      { ...installed, updateUrl: 'https://clients2.google.com.example/crx' },
    ],
    ['no server', { ...installed, updateUrl: 'nowhere' }],
  ])('%s is none', (_, copy) => {
    expect(storeOf(copy)).toBeUndefined();
  });
});

test('an address that was typed cannot leave its place in what is pasted', () => {
  fc.assert(
    fc.property(fc.string(), (address) => {
      const { htmlLink, markdownLink } = snippets(address, '<svg/>');
      expect(htmlLink.replace(/<a href="[^"<]*">Clean Slate for Colab<\/a>/, '')).toBe('');
      expect(markdownLink.replace(/\[Clean Slate for Colab\]\([^()<>\s]*\)/, '')).toBe('');
    }),
  );
});

describe('the link with a preset', () => {
  const fragment = toFragment({ warnings: 'badge' });

  test.each([
    ['', 'https://colab.research.google.com/'],
    [
      ' https://colab.research.google.com/github/o/r/blob/main/x.ipynb ',
      'https://colab.research.google.com/github/o/r/blob/main/x.ipynb',
    ],
    [
      'https://colab.research.google.com/drive/1A?authuser=1#scrollTo=b',
      'https://colab.research.google.com/drive/1A?authuser=1#scrollTo=b',
    ],
  ])('leads to what was typed: %s', (typed, address) => {
    const link = colabLink(typed, fragment)!;
    expect(link.startsWith(address)).toBe(true);
    expect(readFragment(presetIn(new URL(link).hash)!).ok).toBe(true);
  });

  test.each([
    'http://colab.research.google.com/',
    'https://colab.research.google.com.example/',
    'https://colab.research.google.com@evil.example/',
    'https://someone@colab.research.google.com/',
    'javascript:alert(1)',
    'x.ipynb',
  ])('is not made of %s', (typed) => {
    expect(colabLink(typed, fragment)).toBeUndefined();
  });
});
