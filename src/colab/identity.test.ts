import { describe, expect, it } from 'vitest';
import { isNotebookAddress, notebookId, notebookTitle } from './notebook-id.ts';

describe('the notebook id', () => {
  const at = (address: string) => new URL(address, 'https://colab.research.google.com');

  it('leaves out the focused cell, the account and the query', () => {
    expect(notebookId(at('/drive/1AbC?authuser=2&usp=sharing#scrollTo=xyz'))).toBe('drive/1AbC');
    expect(notebookId(at('/github/org/repo/blob/main/a%20b.ipynb'))).toBe(
      'github/org/repo/blob/main/a b.ipynb',
    );
  });

  it.each([
    ['Intro.ipynb - Colab', 'Intro.ipynb'],
    ['Intro.ipynb - Colaboratory', 'Intro.ipynb'],
    ['A - Colab - B', 'A - Colab - B'],
    ['x'.repeat(10_000), 'x'.repeat(200)],
  ])('names a notebook by its title: %#', (title, name) => expect(notebookTitle(title)).toBe(name));

  it('survives an address that is not well encoded', () => {
    expect(notebookId({ pathname: '/drive/%E0%A4%A' })).toBe('drive/%E0%A4%A');
  });

  it('knows pages that are not notebooks', () => {
    expect(
      ['/signup', '/drivel/x', '/static/a.js'].some((path) => isNotebookAddress(at(path))),
    ).toBe(false);
    expect(
      ['/', '/drive/x', '/gist/u/i/n.ipynb'].every((path) => isNotebookAddress(at(path))),
    ).toBe(true);
  });
});
