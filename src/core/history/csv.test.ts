import { describe, expect, it } from 'vitest';
import { historyOf } from './history.ts';
import { csvField, toCsv } from './csv.ts';
import { plots, Story } from './stories.fixture.ts';

describe('a CSV field', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@sum', "'@sum"],
    ['  =1', "'  =1"],
    ['＝1', "'＝1"],
    ['\uFEFF=1', "'\uFEFF=1"],
    ['a;=1', "a;'=1"],
    ['a\t@x', "a\t'@x"],
    ['a\n=1', '"a\n\'=1"'],
    ['a;b -c', 'a;b -c'],
    [-1, '-1'],
    [undefined, ''],
  ])('%j', (value, field) => expect(csvField(value)).toBe(field));
});

describe('the history as CSV', () => {
  const { runtime, events } = plots.recovered(new Story('m-s-1', 0));

  it('has a header and a row for each moment', () => {
    const rows = toCsv([historyOf(runtime, events)]).split('\r\n');
    expect(rows).toHaveLength(9);
    expect(rows[0]).toMatch(/^runtime,runtime_type,session,time,kind,/);
    expect(rows[1]).toContain('m-s-1,cpu,1,1970-01-01T00:00:01.000Z,connected,drive/1AbCdEf,');
  });

  it('takes a time that no date can hold', () => {
    const late = events.map((event) => ({ ...event, at: 1e300 }));
    expect(toCsv([historyOf(runtime, late)])).toContain('+275760-09-13');
  });
});
