import { describe, expect, it } from 'vitest';
import { plots, Story } from '../core/history/stories.fixture.ts';
import { MAX_EVENTS, readFile, toFile } from './history-file.ts';

const story = plots.recovered(new Story('m-s-1', 0));
const runtimes = new Map([[story.runtime, story.events]]);
const file = () => structuredClone(toFile(runtimes, 0)) as ReturnType<typeof toFile>;
const withEvents = (events: unknown[]) => ({
  ...file(),
  runtimes: { 'm-s-1': { version: 2, events } },
});

describe('a history file', () => {
  it('gives back what was written, over JSON', () => {
    const content: unknown = JSON.parse(JSON.stringify(file()));
    expect(readFile(content)).toEqual({ ok: true, runtimes });
    expect(content).toMatchObject({ exportedAt: '1970-01-01T00:00:00.000Z', version: 1 });
  });

  it.each([
    ['no object', null],
    ['a notebook', { nbformat: 4, metadata: {}, cells: [] }],
    ['of another tool', { ...file(), tool: 'another' }],
  ])('is refused where it is %s', (_, content) =>
    expect(readFile(content)).toEqual({ ok: false, fault: 'other-tool' }),
  );

  it('is refused where it is of another version', () =>
    expect(readFile({ ...file(), version: 2 })).toEqual({ ok: false, fault: 'other-version' }));

  it.each([
    ['runtimes', { ...file(), runtimes: 'all' }],
    [
      'its number of runtimes',
      {
        ...file(),
        runtimes: Object.fromEntries(Array.from({ length: 2_001 }, (_, id) => [`m-${id}`, {}])),
      },
    ],
  ])('is refused where %s cannot be read', (_, content) =>
    expect(readFile(content)).toEqual({ ok: false, fault: 'malformed' }),
  );

  it('says which record or entry is to blame', () => {
    const [opened] = story.events;
    const long = { ...opened, title: '<img src=x onerror=alert(1)>'.repeat(400) };
    expect(readFile(withEvents([opened, long]))).toEqual({
      ok: false,
      fault: 'malformed',
      where: { runtime: 'm-s-1', entry: 2 },
    });
    const id = 'm'.repeat(300);
    expect(readFile({ ...file(), runtimes: { [id]: { version: 2, events: [] } } })).toEqual({
      ok: false,
      fault: 'malformed',
      where: { runtime: id.slice(0, 60) },
    });
  });

  it('is refused where a number is none that storage can hold', () => {
    const text = JSON.stringify(withEvents([story.events[0]])).replace('"tab":7', '"tab":1e999');
    expect(readFile(JSON.parse(text))).toMatchObject({ fault: 'malformed', where: { entry: 1 } });
  });

  it('is refused where a record is larger than its bound', () =>
    expect(readFile(withEvents(Array.from({ length: MAX_EVENTS + 1 })))).toMatchObject({
      fault: 'record-too-long',
    }));
});
