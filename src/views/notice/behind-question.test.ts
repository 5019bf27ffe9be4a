// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createNotice, type Notice } from './notice.ts';
import { closePage, openPage, pass } from './page.fixture.ts';
import { openShell } from './shadow-host.ts';
import { tell } from './told.fixture.ts';

const none = () => {};
let notice: Notice;

beforeEach(() => {
  openPage();
  notice = createNotice(
    { start: none, stop: none, choose: none, mute: none, goToCell: none },
    none,
  );
});
afterEach(() => {
  notice.remove();
  closePage();
});

const ask = () => openShell('clean-slate-question', '', none, none);
const isBehind = () => document.querySelector('clean-slate-notice')?.hasAttribute('behind');

test('the notice gives way to a question about the same thing, and is back once it is answered', async () => {
  notice.render(tell());
  expect(isBehind()).toBe(false);
  const question = ask();
  await pass();
  expect(isBehind()).toBe(true);
  question.remove();
  await pass();
  expect(isBehind()).toBe(false);
});

test('one that comes meanwhile stands behind it, and is back where the page takes it away', async () => {
  const question = ask();
  notice.render(tell());
  expect(isBehind()).toBe(true);
  question.host.remove();
  await pass();
  expect(isBehind()).toBe(false);
  question.remove();
});
