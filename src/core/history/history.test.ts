import { describe, expect, it } from 'vitest';
import type { RuntimeEvent } from '../ledger/events.ts';
import { historyOf } from './history.ts';
import { plots, Story } from './stories.fixture.ts';

const RUNTIME = 'gpu-t4-s-kkb-1';
const told = (plot: (story: Story) => Story) =>
  historyOf(RUNTIME, plot(new Story(RUNTIME, 0)).events);
const kinds = (plot: (story: Story) => Story) =>
  told(plot).sessions.map(({ moments }) => moments.map(({ kind }) => kind));

describe('the history of a runtime', () => {
  it('tells what it runs on, which the page may say where the id does not', () => {
    const machine = { kind: 'gpu', model: 'L4' } as const;
    const { events } = new Story('x', 0).open().add({ type: 'machine-seen', machine });
    expect(historyOf('notebook/drive/x', events)).toMatchObject(machine);
    expect(historyOf(RUNTIME, events)).toMatchObject({ kind: 'gpu', model: 'T4' });
    expect(historyOf('m-s-1', events)).toMatchObject({ kind: 'cpu' });
  });

  it('tells what happened in each session, in order', () => {
    expect(kinds(plots.recovered)).toEqual([
      ['connected', 'installed', 'warned', 'failed'],
      ['restarted', 'ran-all', 'recovered'],
    ]);
  });

  it('recovers without a failed cell to check, where nothing had failed', () => {
    expect(kinds(plots.early)).toEqual([
      ['connected', 'installed', 'warned'],
      ['restarted', 'ran-all', 'recovered'],
    ]);
  });

  it('warns again where the same comes back, and recovers not', () => {
    expect(kinds(plots.cameBack)[1]).toEqual(['restarted', 'ran-all', 'failed', 'warned']);
  });

  it('reports a run of all cells, and of the first error where it is none of NumPy', () => {
    const [moments] = told(plots.broke).sessions.map((session) => session.moments);
    expect(moments).toMatchObject([
      { kind: 'connected' },
      { kind: 'ran-all', text: '4' },
      { kind: 'first-error', cell: { ordinal: 2 } },
    ]);
    const twice = (story: Story) => story.ran(2, true).ran(3, true).failed(4);
    expect(kinds(twice)).toEqual([['first-error', 'failed', 'warned']]);
    expect(kinds((story) => story.failed(4).ran(2, true))).toEqual([['failed', 'warned']]);
  });

  it('has one line for an install, with its commands and what it did', () => {
    const installed = told(plots.warned).sessions[0]!.moments.find(
      ({ kind }) => kind === 'installed',
    )!;
    expect(installed.text).toBe('pip install numpy==2.3.5 pandas');
    expect(installed.seen?.facts).toEqual({ fromVersion: '2.0.2', toVersion: '2.3.5' });
  });

  it('has one line for what a guard cell found: a fault, or that there was none', () => {
    const report = { loaded: '2.0.2', disk: '2.0.2', python: '3.12.3', evidence: [], others: [] };
    const guard = (verdict: 'healthy' | 'reused' | 'corrupted') => {
      const cell = { id: 'cell-1', ordinal: 1 };
      return { type: 'guard-told', cell, run: 'r', report: { ...report, verdict } } as const;
    };
    const { sessions } = told((story) =>
      story.add(guard('healthy')).add(guard('reused')).add(guard('corrupted')).failed(1),
    );
    expect(sessions[0]!.moments).toMatchObject([
      { kind: 'guard-healthy', text: '2.0.2', cell: { ordinal: 1 } },
      { kind: 'guard-reused' },
      { kind: 'failed' },
      { kind: 'warned' },
    ]);
  });

  it('names notebooks by their last title, Python, the kind of runtime and packages', () => {
    const history = told(plots.recovered);
    expect(history.notebooks).toEqual([
      { id: 'drive/1AbCdEf', title: 'stale-memory.ipynb - Colab' },
    ]);
    expect(history).toMatchObject({ kind: 'gpu', model: 'T4', python: '3.12' });
    expect(history.packagesBefore).toEqual(['numpy', 'pandas']);
  });

  it('counts an output once that is drawn again', () => {
    const story = plots.recovered(new Story(RUNTIME, 0));
    const twice = story.events.flatMap((event): RuntimeEvent[] =>
      event.type === 'sighted' ? [event, { ...event, id: `${event.id}+` }] : [event],
    );
    const failures = historyOf(RUNTIME, twice).sessions.flatMap(({ failures }) => failures);
    expect(failures).toHaveLength(1);
  });

  it('gives what was reported since a restart to the session that it began', () => {
    const story = new Story(RUNTIME, 0).open().ran(1).failed(2);
    const since = story.events.find(({ type }) => type === 'sighted')!.at - 500;
    const { sessions } = historyOf(RUNTIME, story.add({ type: 'session-started', since }).events);
    expect(sessions.map(({ failures }) => failures.length)).toEqual([0, 1]);
  });

  it('tells nothing of no events', () => {
    expect(historyOf(RUNTIME, [])).toMatchObject({ events: 0, notebooks: [], packagesBefore: [] });
  });

  it('tells apart very many sessions of one runtime', () => {
    const story = new Story(RUNTIME, 0);
    for (let turn = 0; turn < 500; turn += 1) plots.cameBack(story).restarted();
    expect(historyOf(RUNTIME, story.events).sessions).toHaveLength(1_000);
  });
});
