// @vitest-environment happy-dom
import '../../words/speak-english.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Diagnosis } from '../../core/diagnosis/diagnose.ts';
import type { GuideStep } from '../../platform/tab-description.ts';
import { diagnoses } from '../../words/fixtures/diagnoses.fixture.ts';
import { createNotice, type Notice } from '../notice/notice.ts';
import { closePage, insideOf, openPage, pass } from '../notice/page.fixture.ts';
import { tellOf } from './lay-out.tsx';

const none = () => {};
let notice: Notice;

beforeEach(() => {
  openPage();
  const actions = { start: none, stop: none, choose: none, mute: none, goToCell: none };
  notice = createNotice(actions, none);
});
afterEach(() => {
  notice.remove();
  closePage();
});

const regions = () => [
  ...(insideOf('notice')?.querySelectorAll('[role=alert], [role=status]') ?? []),
];
const words = (region: Element) => (region.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/**
 * Shows a diagnosis, and tells what screen readers are given to read: a region is read as a whole when anything in
 * it changes.
 */
async function show(diagnosis: Diagnosis, guide?: GuideStep): Promise<string[]> {
  const known = regions();
  const changed = new Set<Element>();
  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const region = known.find((one) => one.contains(target));
      if (region) changed.add(region);
    }
  });
  for (const region of known) {
    observer.observe(region, { subtree: true, childList: true, characterData: true });
  }
  notice.render({ ...tellOf(diagnosis), styles: '', cells: 31 }, guide);
  await pass(100);
  observer.disconnect();
  return (
    regions()
      // One that comes with its words is read by some, and so counts.
      .filter((region) => changed.has(region) || !known.includes(region))
      .map(words)
      .filter((text) => text !== '')
  );
}

const { corrupted, restarting, running, recovered, 'failed-cell': failedCell } = diagnoses;
const ran = (cellsDone: number): Diagnosis => ({
  ...running,
  ...(running.progress && { progress: { ...running.progress, cellsDone } }),
});

test('each news is read out once, and by one region', async () => {
  for (const diagnosis of [corrupted, restarting, running, failedCell, recovered]) {
    expect(await show(diagnosis)).toHaveLength(1);
  }
});

test('what is told again, and each further cell, is not read out', async () => {
  await show(ran(1));
  for (const diagnosis of [ran(1), ran(2), ran(3)]) expect(await show(diagnosis)).toEqual([]);
});

test('on the way through the menu each turn and each thing to press is read out once', async () => {
  await show(restarting);
  const said: string[] = [];
  for (const step of ['open-menu', 'choose-entry', 'confirm', 'wait'] as const) {
    said.push(...(await show(restarting, { command: 'restart-and-run-all', step })));
  }
  expect(said).toEqual([
    expect.stringContaining('Click the highlighted item'),
    'Open the “Runtime” menu',
    'Choose “Restart session and run all”',
    expect.stringContaining('Colab asks you to confirm'),
    expect.stringContaining('Nothing more to click'),
  ]);
});

test('made small, it says its headline again to nobody who has heard it', async () => {
  await show(corrupted);
  insideOf('notice')?.querySelector<HTMLElement>('.corner')?.click();
  await pass(100);
  expect(await show(corrupted)).toEqual([]);
});
