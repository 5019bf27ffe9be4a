import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startChecker, type Checker } from './checker.ts';
import type { FrameCheck, SavedPageCheck } from './in-page.ts';

// A real browser on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let checker: Checker;
beforeAll(async () => {
  checker = await startChecker();
}, 60_000);
afterAll(() => checker.close());

const checkPage = async (html: string) => (await checker.check(html)) as SavedPageCheck;
const itemsOf = async (html: string) => ((await checker.check(html)) as FrameCheck).frame.items;

describe('where Colab has changed', () => {
  const failed = readFileSync('e2e/colab-replica/recorded-pages/failed.html', 'utf8');
  const without = (tag: string) =>
    failed.replaceAll(`<${tag}`, `<x-${tag}`).replaceAll(`</${tag}`, `</x-${tag}`);
  const verdictOf = async (html: string) => (await checkPage(html)).verdict;

  test('wrappers do not matter', async () => {
    const wrappers =
      /\b(?:notebook-cell-list|codecell-input-output|inputarea|main-content|cell-contents|notebook-horizontal|output-content|output-iframe-sizer|outputview)\b/g;
    const changed = failed
      .replaceAll(wrappers, 'other')
      .replaceAll('id="notebook-main"', 'id="another"')
      .replaceAll('goog-menu"', 'menu"');
    const found = await checkPage(changed);
    expect(found).toMatchObject({ cells: { code: 5, text: 5 }, outputs: { static: 1, frame: 2 } });
    expect(found).toMatchObject({ isNotebook: true, verdict: 'readable' });
    expect(found.hooks.cellList.found).toBe(0);
  });

  test('without cells or outputs nothing is readable', async () => {
    expect(await verdictOf(failed.replaceAll('class="cell ', 'class="part '))).toBe('unreadable');
    expect(await verdictOf(failed.replaceAll('class="output"', 'class="result"'))).toBe(
      'unreadable',
    );
    const unknown = without('colab-static-output-renderer')
      .replaceAll('outputframe.html', 'x.html')
      .replaceAll('outputview', 'view');
    expect(await verdictOf(unknown)).toBe('unreadable');
  });

  test('without another part the rest still is', async () => {
    const changes: [string, (found: SavedPageCheck) => unknown][] = [
      [without('colab-connect-button'), ({ connect }) => connect.state === 'unknown'],
      [without('colab-run-button'), ({ hooks }) => hooks.execution.found === 0],
      [
        failed.replaceAll('powerwash-current-vm', 'x'),
        ({ commands }) => commands['delete-runtime'].length === 0,
      ],
      [
        failed.replaceAll('<template', '<template-x'),
        ({ commands }) => commands.restart.join() === 'runtime-menu',
      ],
    ];
    for (const [html, isSeen] of changes) {
      const found = await checkPage(html);
      expect(found.verdict).toBe('degraded');
      expect(isSeen(found)).toBe(true);
    }
  });

  test('one of two routes to each command is enough', async () => {
    const found = await checkPage(without('colab-notebook-toolbar-run-button'));
    expect(found.commands['restart-and-run-all']).toEqual(['runtime-menu']);
    expect(found.verdict).toBe('readable');
  });

  test('where one menu is left, the others are missing; without any it is a small screen', async () => {
    const others = without('colab-notebook-toolbar-run-button')
      .replaceAll('id="runtime-menu-button"', 'id="other-button"')
      .replaceAll('id="runtime-menu"', 'id="other"')
      .replaceAll(/command="(?:restart|runall|powerwash)/g, 'command="other-');
    expect(await checkPage(others)).toMatchObject({ verdict: 'degraded', limit: null });
    const none = others.replaceAll('id="edit-menu-button"', 'id="another-button"');
    expect(await checkPage(none)).toMatchObject({ verdict: 'readable', limit: 'no-menus' });
  });

  test('a notebook of text alone is readable', async () => {
    const text = failed.replaceAll('class="cell code', 'class="cell text');
    expect(await verdictOf(text)).toBe('readable');
  });
});

describe('an output frame', () => {
  const frame = (items: string) =>
    `<html><body><div id="output-area"><div id="output-body">${items}</div></div></body></html>`;
  const heading = '<pre>ValueError      Traceback (most recent call last)\n</pre>';

  test('of 2021, with buttons and a note after the exception', async () => {
    const [error, result] = await itemsOf(
      frame(`<div class="pyerr"><div class="output_subarea collapsed">${heading}
<div class="error-expander"><span class="summary">4 frames</span></div>
<pre class="extraneous">/usr/lib/python3.7/x.py in y()\n</pre><pre>ValueError: bad: really</pre>
<pre>\n---\nNOTE: If your import is failing due to a missing package, ...</pre></div>
<div><button class="colab stackoverflow">Search Stack Overflow</button></div></div>
<div class="pyout"><pre>42</pre></div>`),
    );
    expect(error).toMatchObject({
      kind: 'error',
      live: false,
      lastLine: 'ValueError: bad: really',
    });
    expect(result).toMatchObject({ kind: 'execute_result', chars: 2, lastLine: '42' });
  });

  test('with a message of several lines, after another exception', async () => {
    const [error] = await itemsOf(
      frame(`<div class="error output-id-3">
<pre>KeyError     Traceback (most recent call last)\n</pre><pre>KeyError: 2\n</pre>
<pre>\nDuring handling of the above exception, another exception occurred:\n\n</pre>
${heading}<pre>ValueError: first\nKeyError: inside the message\nlast</pre></div>`),
    );
    expect(error).toMatchObject({ live: true, lastLine: 'ValueError: first' });
  });

  test('with the exception of a module, and a name as long as the heading', async () => {
    const name = `${'Long'.repeat(12)}Failure`;
    const [error] = await itemsOf(
      frame(`<div class="error"><pre>${name}Traceback (most recent call last)\n</pre>
<pre>torch.cuda.${name}: out of memory\nTried to allocate</pre></div>`),
    );
    expect(error?.lastLine).toBe(`torch.cuda.${name}: out of memory`);
  });

  test('counts what is hidden, and not what Colab adds', async () => {
    const [error] = await itemsOf(
      frame(
        '<div class="error"><div class="error-expander">4 frames</div><pre class="extraneous">ab</pre><button>x</button><pre>E: c</pre></div>',
      ),
    );
    expect(error).toMatchObject({ chars: 6 });
  });

  test('with several items, one inside of another, and other wrappers', async () => {
    const items = await itemsOf(
      frame(`<section><div class="stream output-id-7"><pre>one\ntwo\n\n</pre></div>
<div class="display_data output-id-9"><div class="stream"><pre>inner</pre></div></div></section>`),
    );
    expect(items.map(({ kind, lastLine }) => [kind, lastLine])).toEqual([
      ['stream', 'two'],
      ['display_data', 'inner'],
    ]);
  });

  test('without items', async () => {
    expect(await itemsOf(frame(''))).toEqual([]);
  });
});

test("a page that a browser has translated is in Colab's language", async () => {
  const page = (script: string) =>
    `<html lang="zh-CN" class="translated-ltr"><script>${script}</script><div class="cell code">`;
  expect((await checkPage(page("var hl = 'ko';"))).language).toBe('ko');
  expect((await checkPage(page(''))).language).toBeNull();
});

test('nothing of a page is run or loaded', async () => {
  const html = `<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/"><script>document.body.innerHTML = '<div class="cell code"><colab-run-button></div>'</script><img src="http://127.0.0.1:9/"><iframe src="outputframe.html"></iframe>`;
  expect(await checkPage(html)).toMatchObject({ isNotebook: false, cells: { code: 0 } });
});
