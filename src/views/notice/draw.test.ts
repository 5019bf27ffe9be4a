// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Pieces } from '../../platform/layout.ts';
import { draw, hearPresses, type Gaps } from './draw.ts';
import { button, piece } from './page.fixture.ts';

let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('div');
});

/** Draws, and tells what stands there. */
function drawn(pieces: Pieces, gaps?: Gaps): string {
  draw(pieces, place, gaps);
  return place.innerHTML;
}

describe('what is drawn again', () => {
  test('keeps the nodes that are the same by place and name, with what is new in them', () => {
    drawn([piece('p', { class: 'a', title: 'x' }, ['one']), 'text']);
    const [paragraph, text] = place.childNodes;
    const words = paragraph!.firstChild;
    expect(drawn([piece('p', { class: 'b' }, ['two']), 'more'])).toBe('<p class="b">two</p>more');
    expect([...place.childNodes]).toEqual([paragraph, text]);
    expect(paragraph!.firstChild).toBe(words);
  });

  test.each<[string, Pieces]>([
    ['an element of another name', [piece('h2', {}, ['one'])]],
    ['a text in the place of an element', ['one']],
  ])('puts %s in the place of the one before', (_, pieces) => {
    drawn([piece('p', {}, ['one']), piece('b')]);
    const [, last] = place.childNodes;
    drawn([...pieces, piece('b')]);
    expect(place.querySelector('p')).toBeNull();
    expect(place.childNodes).toHaveLength(2);
    expect(place.lastChild).toBe(last);
  });

  test('puts an element in the place of a text', () => {
    drawn(['one']);
    expect(drawn([piece('p')])).toBe('<p></p>');
  });

  test('takes away what is too much, and adds what is new, at the end', () => {
    drawn([piece('p'), 'a', piece('b')]);
    expect(drawn([piece('p')])).toBe('<p></p>');
    expect(drawn([piece('p'), 'c'])).toBe('<p></p>c');
  });

  test('touches nothing that stays as it is', () => {
    const pieces = [piece('p', { class: 'a' }, ['one'])];
    drawn(pieces);
    const paragraph = place.querySelector('p')!;
    const set = vi.spyOn(paragraph, 'setAttribute');
    const write = vi.spyOn(paragraph.firstChild as Text, 'data', 'set');
    drawn(pieces);
    expect([set, write].flatMap(({ mock }) => mock.calls)).toEqual([]);
  });
});

describe('attributes', () => {
  test.each([undefined, null])('of the value %s are none, and take away one that was', (value) => {
    expect(drawn([piece('p', { title: value })])).toBe('<p></p>');
    drawn([piece('p', { title: 'x' })]);
    expect(drawn([piece('p', { title: value })])).toBe('<p></p>');
  });

  test.each([
    [false, 'false'],
    [0, '0'],
    ['', ''],
  ])('of the value %o are written as they are', (value, written) => {
    drawn([piece('p', { title: value })]);
    expect(place.querySelector('p')!.getAttribute('title')).toBe(written);
  });

  test('that others have set stay, as the style of a button that cannot be pressed yet', () => {
    drawn([piece('p', { title: 'x' })]);
    place.querySelector('p')!.setAttribute('style', 'color: red');
    expect(drawn([piece('p', {})])).toBe('<p style="color: red"></p>');
  });
});

describe('gaps', () => {
  test('are filled in texts and in attributes, each time they stand there', () => {
    const pieces = [piece('p', { title: '\u0001 cells' }, ['\u0001 of \u0001', piece('b')])];
    expect(drawn(pieces, { texts: { '\u0001': 3 } })).toBe('<p title="3 cells">3 of 3<b></b></p>');
    expect(drawn(pieces, { texts: { '\u0001': 4 } })).toBe('<p title="4 cells">4 of 4<b></b></p>');
  });

  test.each(['$&', '$1 $$', "$`$'", '<b>&amp;', '\\u0001'])(
    'take %s as the text that it is',
    (text) => {
      drawn([piece('p', { title: '\u0002' }, ['\u0002!'])], { texts: { '\u0002': text } });
      const paragraph = place.querySelector('p')!;
      expect([paragraph.textContent, paragraph.getAttribute('title')]).toEqual([`${text}!`, text]);
      expect(paragraph.children).toHaveLength(0);
    },
  );

  test('for what is below the sentence are filled with all of it, or with nothing', () => {
    const pieces = ['before', piece('slot', { name: 'below' }), piece('i')];
    const below = [piece('p', {}, ['one']), piece('p', {}, ['two'])];
    expect(drawn(pieces, { texts: {}, slots: { below } })).toBe(
      'before<p>one</p><p>two</p><i></i>',
    );
    expect(drawn(pieces)).toBe('before<i></i>');
  });
});

test('live regions are empty while screen readers do not know them yet', () => {
  const pieces = [
    piece('div', { role: 'alert' }, ['now']),
    piece('div', {}, [piece('p', { role: 'status' }, ['then']), 'plain']),
  ];
  expect(drawn(pieces, { texts: {}, isNew: true })).toBe(
    '<div role="alert"></div><div><p role="status"></p>plain</div>',
  );
  const region = place.firstChild;
  expect(drawn(pieces)).toContain('<div role="alert">now</div>');
  expect(place.firstChild).toBe(region);
});

test('a picture and all in it are drawn as one, and what follows it is not', () => {
  drawn([piece('svg', { viewBox: '0 0 24 24' }, [piece('g', {}, [piece('path')])]), piece('p')]);
  const names = [...place.querySelectorAll('*')].map((element) => element.namespaceURI);
  const [svg, html] = ['http://www.w3.org/2000/svg', 'http://www.w3.org/1999/xhtml'];
  expect(names).toEqual([svg, svg, svg, html]);
});

describe('a press', () => {
  test('calls the action by its name with what it is given, and the button', () => {
    const start = vi.fn();
    hearPresses(place, { start, stop: vi.fn() });
    drawn([piece('button', {}, [piece('b', {}, ['go'])], ['start', 'restart', 2])]);
    place.querySelector('b')!.click();
    expect(start.mock.calls).toEqual([['restart', 2, place.querySelector('button')]]);
  });

  test('does what the button was drawn for last', () => {
    const actions = { start: vi.fn(), stop: vi.fn() };
    hearPresses(place, actions);
    drawn([button('go', 'start')]);
    drawn([button('go', 'stop')]);
    place.querySelector('button')!.click();
    expect(actions.start).not.toHaveBeenCalled();
    expect(actions.stop).toHaveBeenCalledOnce();
    drawn([piece('button')]);
    place.querySelector('button')!.click();
    expect(actions.stop).toHaveBeenCalledOnce();
  });

  test.each<[string, Pieces]>([
    ['beside all buttons', [piece('p')]],
    ['on a button that does nothing', [piece('button')]],
    ['on a button for an action that there is not', [button('go', 'explode')]],
  ])('does nothing %s', (_, pieces) => {
    const start = vi.fn();
    hearPresses(place, { start });
    drawn(pieces);
    expect(() => (place.firstElementChild as HTMLElement).click()).not.toThrow();
    expect(start).not.toHaveBeenCalled();
  });
});
