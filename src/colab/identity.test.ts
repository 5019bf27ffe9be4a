import { describe, expect, it } from 'vitest';
import { isNotebookAddress, notebookId, notebookTitle } from './notebook-id.ts';
import { runtimeInAddress } from './runtime-id.ts';

describe('the runtime id', () => {
  it.each([
    [
      'https://8080-m-s-2yhmmtsbsht2x.us-east1-0.prod.colab.dev/api/kernels?colab-runtime-proxy-token=SECRET',
      'm-s-2yhmmtsbsht2x',
    ],
    [
      'https://colab.research.google.com/tun/m/gpu-t4-s-kkb-usw1b0-22esitd9358sy/keep-alive/?authuser=0',
      'gpu-t4-s-kkb-usw1b0-22esitd9358sy',
    ],
    ['http://localhost:8888/api/kernels?token=SECRET', 'localhost:8888'],
    ['http://127.0.0.1:8888/api/sessions?token=SECRET', 'localhost:8888'],
  ])('is taken from %s without anything around it', (address, id) => {
    expect(runtimeInAddress(address)).toBe(id);
  });

  it.each([
    'https://colab.research.google.com/tun/m/assign?nbh=abc',
    'https://ping.prod.colab.dev/',
    'https://8080-m-s-x.prod.colab.dev.evil.example/',
    'http://localhost:8888/files/x',
    'http://localhost/api/kernels',
    'https://ssl.gstatic.com/colaboratory-static/common/x.js',
    'not an address',
  ])('is not found in %s', (address) => expect(runtimeInAddress(address)).toBeUndefined());
});

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
