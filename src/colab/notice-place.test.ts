// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { placeNotice } from './notice-place.ts';

/** What stands between the page's header and its status bar (CSS px). */
const AREA = { top: 100, bottom: 700 };
const HEIGHT = 200;

let host: HTMLElement;
let failed: HTMLElement;

const box = (top: number, height: number, left = 0) =>
  ({ top, bottom: top + height, left, right: left + 900, height }) as DOMRect;
const place = (element: Element, rect: () => DOMRect) =>
  vi.spyOn(element, 'getBoundingClientRect').mockImplementation(rect);
const list = () => document.querySelector<HTMLElement>('.notebook-cell-list')!;

/** Where the cell is that failed. */
function failAt(top: number, height: number): void {
  place(failed, () => box(top, height));
}

beforeEach(() => {
  document.body.innerHTML =
    '<div class="notebook-horizontal"><div class="notebook-cell-list"><p></p></div></div><aside></aside>';
  host = document.querySelector('aside')!;
  failed = document.querySelector('p')!;
  place(document.querySelector('.notebook-horizontal')!, () => box(AREA.top, 600));
  // As the style sheet has it.
  place(host, () => {
    const top = parseFloat(host.style.getPropertyValue('--clean-slate-top'));
    return host.hasAttribute('raised') ? box(top, HEIGHT, 500) : box(490, HEIGHT, 500);
  });
  vi.spyOn(host, 'offsetHeight', 'get').mockReturnValue(HEIGHT);
});

test('there is room to scroll to below the last cell, and the cells keep their place and width', () => {
  placeNotice(host);
  expect(list().style.cssText).toBe('margin-bottom: 208px;');
  placeNotice();
  expect(list().style.marginBottom).toBe('');
});

test('it stands low while the cell that failed is not there', () => {
  failAt(120, 300);
  placeNotice(host, failed);
  expect(host.hasAttribute('raised')).toBe(false);
});

test('it is raised off the cell that failed, to below the toolbar, and stays there until it lies on it again', () => {
  failAt(500, 100);
  placeNotice(host, failed);
  expect(host.hasAttribute('raised')).toBe(true);
  expect(host.getBoundingClientRect().top).toBe(AREA.top + 8);
  failAt(320, 100);
  placeNotice(host, failed);
  expect(host.hasAttribute('raised')).toBe(true);
  failAt(200, 100);
  placeNotice(host, failed);
  expect(host.hasAttribute('raised')).toBe(false);
});

test('a cell that is met in both places is covered where less of it is', () => {
  failAt(250, 400);
  placeNotice(host, failed);
  expect(host.hasAttribute('raised')).toBe(true);
  host.removeAttribute('raised');
  failAt(120, 400);
  placeNotice(host, failed);
  expect(host.hasAttribute('raised')).toBe(false);
});

test('a window that is too low keeps it where all of it is seen', () => {
  vi.stubGlobal('innerHeight', 300);
  failAt(120, 100);
  place(host, () => box(host.hasAttribute('raised') ? 108 : 90, HEIGHT, 500));
  placeNotice(host, failed);
  expect(host.hasAttribute('raised')).toBe(false);
  vi.unstubAllGlobals();
});

test('a cell that ends to the left of it is not covered', () => {
  place(failed, () => ({ ...box(500, 100), right: 400 }));
  placeNotice(host, failed);
  expect(host.hasAttribute('raised')).toBe(false);
});

test('on a page that has no notebook nothing is moved', () => {
  document.body.innerHTML = '';
  expect(() => placeNotice(host, failed)).not.toThrow();
  expect(() => placeNotice()).not.toThrow();
});
