import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { heardFrame } from './frame-handshake.ts';
import { HASH_LIMIT, PASSAGE_LIMIT } from './limits.ts';
import { frameToBackgroundSchema, notebookToBackgroundSchema } from './messages.ts';

const passage = { kind: 'error', item: 0, from: 0, carried: 0, text: 'numpy' };
const report = { id: 'r1', at: 1, runtime: 'm-s-1', notebook: 'drive/x' };
const cell = { id: 'cell-1', ordinal: 1 };

const takes = (schema: v.GenericSchema, message: unknown) => v.safeParse(schema, message).success;

describe('messages', () => {
  it('takes what our own scripts send', () => {
    const output = { ...report, type: 'output', cell, run: 'r', passage };
    expect(takes(notebookToBackgroundSchema, output)).toBe(true);
    const event = { type: 'run-started', cell };
    expect(takes(notebookToBackgroundSchema, { ...report, type: 'report', event })).toBe(true);
    const frame = { type: 'frame-text', nonce: 'n', passage };
    expect(takes(frameToBackgroundSchema, frame)).toBe(true);
  });

  it.each([
    ['a sighting, which only the background may find', { type: 'sighted', cell, run: 'r' }],
    ['an unknown event', { type: 'erase-everything' }],
    ['a cell without a place', { type: 'run-started', cell: { id: 'x', ordinal: -1 } }],
  ])('refuses a report of %s', (_, event) => {
    expect(takes(notebookToBackgroundSchema, { ...report, type: 'report', event })).toBe(false);
  });

  it('refuses text beyond its bound', () => {
    const text = 'x'.repeat(PASSAGE_LIMIT + 1);
    const frame = { type: 'frame-text', nonce: 'n', passage: { ...passage, text } };
    expect(takes(frameToBackgroundSchema, frame)).toBe(false);
  });

  it('takes a fragment of an address up to its bound', () => {
    const preset = (hash: unknown) => ({ type: 'preset', hash });
    expect(takes(notebookToBackgroundSchema, preset('#clean-slate=e30'))).toBe(true);
    expect(takes(notebookToBackgroundSchema, preset('#'.repeat(HASH_LIMIT + 1)))).toBe(false);
    expect(takes(notebookToBackgroundSchema, preset({ length: 1 }))).toBe(false);
  });

  it('hears output frames only', () => {
    const heard = (origin: string, data: unknown) => heardFrame({ origin, data } as MessageEvent);
    const says = { 'clean-slate-frame': 'n1' };
    expect(heard('https://a-496ff2e9c6d22116-0-colab.googleusercontent.com', says)?.nonce).toBe(
      'n1',
    );
    expect(heard('https://colab.research.google.com', says)).toBeUndefined();
    expect(heard('https://googleusercontent.com.evil.example', says)).toBeUndefined();
    for (const data of [null, 'n1', {}, { 'clean-slate-frame': {} }]) {
      expect(heard('https://a.googleusercontent.com', data)).toBeUndefined();
    }
  });

  it('takes only text, and not without end, from a frame that goes', () => {
    const text = { kind: 'stream', item: 0, from: 0, carried: 0, text: 'last words' } as const;
    const others = [null, 'text', { text: 1 }, { text: 'x'.repeat(PASSAGE_LIMIT + 1) }];
    const heard = (last: unknown) =>
      heardFrame({
        origin: 'https://a.googleusercontent.com',
        data: { 'clean-slate-frame': 'n1', last },
      } as MessageEvent)?.last;
    expect(heard([...others, text])).toEqual([text]);
    expect(heard('last words')).toBeUndefined();
    expect(heard(Array.from({ length: 1_000 }, () => text))?.length).toBeLessThan(100);
  });
});
