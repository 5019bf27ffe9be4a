import { describe, expect, it } from 'vitest';
import { historyOf } from '../../core/history/history.ts';
import { plots, Story } from '../../core/history/stories.fixture.ts';
import { NO_FILTER } from './model.ts';
import { count, isNarrow } from './narrow.ts';

const recovered = plots.recovered(new Story('gpu-t4-s-1', 0, 'drive/seg', 'seg.ipynb'));
const conflict = plots.conflict(new Story('m-s-2', 9e8, 'drive/homework', 'homework.ipynb'));
const shared = historyOf('gpu-t4-s-1', [
  ...recovered.events,
  ...conflict.events.map((event) => ({ ...event, id: `${event.id}-2` })),
]);
const other = historyOf(conflict.runtime, conflict.events);
const all = [shared, other];
const warnings = (filter: Partial<typeof NO_FILTER>) =>
  count(all, { ...NO_FILTER, ...filter }).metrics.warningsShown;

describe('what is filtered is what is counted', () => {
  it.each([
    ['nothing narrows', {}, 3],
    ['one runtime', { runtime: 'm-s-2' }, 1],
    ['one notebook, on both runtimes', { notebook: 'drive/homework' }, 2],
    ['a notebook on one of them', { notebook: 'drive/seg' }, 1],
    ['a kind of moment', { kind: 'recovered' as const }, 1],
    ['text that nothing has', { text: 'no such thing' }, 0],
  ])('%s', (_, filter, warned) => expect(warnings(filter)).toBe(warned));

  it('a recovery is counted by its notebook, though the failure is another kind of moment', () => {
    expect(count(all, { ...NO_FILTER, kind: 'recovered' }).metrics.recoveries).toBe(1);
  });

  it('a runtime that is not narrowed is counted as it is', () => {
    const { histories } = count(all, { ...NO_FILTER, runtime: 'm-s-2' });
    expect(histories).toEqual([other]);
  });
});

it('blanks narrow nothing', () => {
  expect(isNarrow({ ...NO_FILTER, text: '  ' })).toBe(false);
  expect(isNarrow({ ...NO_FILTER, kind: 'failed' })).toBe(true);
});
