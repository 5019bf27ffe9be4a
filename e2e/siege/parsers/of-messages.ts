/** Parsers of messages, storage, settings and files. */
import * as v from 'valibot';
import { compact } from '../../../src/core/ledger/compact.ts';
import { diagnose } from '../../../src/core/diagnosis/diagnose.ts';
import type { RuntimeEvent } from '../../../src/core/ledger/events.ts';
import { historyOf } from '../../../src/core/history/history.ts';
import { keptEvent } from '../../../src/core/ledger/kept-event.ts';
import { replay } from '../../../src/core/ledger/ledger.ts';
import { isAnswered } from '../../../src/platform/answered-presets.ts';
import { eventSchema } from '../../../src/core/ledger/events.ts';
import { readForgotten } from '../../../src/platform/forgotten.ts';
import { heardFrame } from '../../../src/platform/frame-handshake.ts';
import { readFile } from '../../../src/platform/history-file.ts';
import { historyToBackgroundSchema } from '../../../src/platform/history-messages.ts';
import { keptAside, readStored } from '../../../src/platform/kept-record.ts';
import { parseToNotebook } from '../../../src/platform/messages-to-notebook.ts';
import {
  frameToBackgroundSchema,
  notebookToBackgroundSchema,
} from '../../../src/platform/messages.ts';
import {
  MAX_PRESET,
  parsePreset,
  presetIn,
  readFragment,
  readPreset,
  toFragment,
  withPreset,
} from '../../../src/platform/preset.ts';
import { parseRecent } from '../../../src/platform/recent.ts';
import { ownerOfKey, runtimeOfKey } from '../../../src/platform/record-keys.ts';
import { DEFAULTS, parsePolicy, parseSettings } from '../../../src/platform/settings.ts';
import { parseStored, STORED_VERSION, toStored } from '../../../src/platform/stored-record.ts';
import { pageCopySchema, tabDescriptionSchema } from '../../../src/platform/tab-description.ts';
import { isUnreached } from '../../../src/platform/unreached-tabs.ts';
import { recordIn } from '../../../src/platform/whole-record.ts';
import { each, oneOf, some, type Maker } from './dice.ts';
import { isSame, isSmall, parser, type Parser } from './parser.ts';
import {
  DESCRIPTIONS,
  EVENTS,
  FILES,
  FRAME_MESSAGES,
  MESSAGES,
  PRESETS,
  RECORDS,
  SETTINGS,
  TO_NOTEBOOK,
} from './samples.ts';
import { stored } from './storage.ts';
import { anyText, textLike, valueLike } from './values.ts';

const schema = (name: string, read: v.GenericSchema<unknown, unknown>, ...samples: unknown[]) =>
  parser(
    name,
    valueLike(...samples),
    (value) => v.safeParse(read, value),
    // What was read is read again as the same.
    ({ success, output }) => !success || v.is(read, output),
  );

const isStorable = (events: readonly unknown[]) =>
  events.every((event) => v.is(eventSchema, event));

const someEvents = some(valueLike(...EVENTS), 7);
/** Events as they come out of a record that others have changed. */
const readEvents: Maker<RuntimeEvent[]> = (dice) =>
  parseStored({ version: STORED_VERSION, events: someEvents(dice) }).events;

export const OF_MESSAGES: Parser[] = [
  schema('messages of a notebook', notebookToBackgroundSchema, ...MESSAGES),
  schema('messages of an output frame', frameToBackgroundSchema, ...FRAME_MESSAGES),
  schema(
    'messages of the history page',
    historyToBackgroundSchema,
    { type: 'history-erase' },
    { type: 'history-import', file: FILES[1] },
  ),
  schema('what a tab says of itself', tabDescriptionSchema, ...DESCRIPTIONS),
  schema('a copy of a page', pageCopySchema, '<html></html>'),
  schema('an event', eventSchema, ...EVENTS),
  parser(
    'messages to a notebook',
    valueLike(...TO_NOTEBOOK),
    parseToNotebook,
    (read, value) => read === undefined || read === value,
  ),
  parser(
    'what a frame says of itself',
    each(
      textLike('https://a-1-colab.googleusercontent.com'),
      valueLike(
        { 'clean-slate-frame': 'frame-1' },
        { 'clean-slate-frame': 'frame-1', last: [{ kind: 'stream', text: 'a' }, { text: 'b' }] },
      ),
    ),
    ([origin, data]) => heardFrame({ origin, data } as MessageEvent),
    (said) =>
      said === undefined ||
      (said.nonce.length > 0 &&
        said.nonce.length <= 64 &&
        (said.last ?? []).every(({ text }) => typeof text === 'string')),
  ),
  parser(
    'a stored record',
    valueLike(...RECORDS),
    readStored,
    ({ events }) => isStorable(events) && isSame(parseStored(toStored(events)).events, events),
  ),
  parser(
    'a record in parts',
    each(valueLike(...RECORDS), valueLike(...RECORDS), valueLike(...RECORDS)),
    ([first, second, third]) =>
      recordIn({ 'runtime/a': first, 'tail/00001/a': second, 'tail/00002/a': third }, 'a'),
    ({ events, damaged }) => isStorable(events) && damaged.length <= 3,
  ),
  parser('a record to set aside', valueLike(...RECORDS), keptAside, () => true),
  parser(
    'the keys of storage',
    textLike('runtime/m-s-1', 'tail/00001/m-s-1', 'set-aside/1/x'),
    (key) => [ownerOfKey(key), runtimeOfKey(key)],
    (names, key) => isSmall(names, key.length),
  ),
  parser(
    'an event as it is kept',
    valueLike(...EVENTS),
    (value) => {
      const event = v.safeParse(eventSchema, value);
      return event.success ? keptEvent(event.output as RuntimeEvent) : undefined;
    },
    (kept) => kept === undefined || (v.is(eventSchema, kept) && isSame(keptEvent(kept), kept)),
  ),
  parser(
    'the ledger, and what it says',
    readEvents,
    (events) => diagnose(replay('m-s-1', events), 'drive/1AbCdEf'),
    ({ verdict }) => typeof verdict === 'string',
  ),
  parser(
    'the ledger, summarised',
    readEvents,
    (events) => compact(events),
    (kept) => isStorable(kept),
  ),
  parser(
    'the history of a runtime',
    readEvents,
    (events) => historyOf('m-s-1', events),
    () => true,
  ),
  parser(
    'a history file',
    valueLike(...FILES),
    readFile,
    (read) => !read.ok || [...read.runtimes.values()].every((events) => isStorable(events)),
  ),
  parser('when runtimes were used', valueLike({ 'm-s-1': 1 }), parseRecent, (recent) =>
    Object.values(recent).every((at) => typeof at === 'number'),
  ),
  parser(
    'settings',
    valueLike(...SETTINGS),
    parseSettings,
    (settings) =>
      isSmall(settings, 500) &&
      isSame(Object.keys(settings).toSorted(), Object.keys(DEFAULTS).toSorted()),
  ),
  parser("an administrator's policy", valueLike(...SETTINGS), parsePolicy, (policy) =>
    isSmall(policy, 500),
  ),
  parser(
    'a preset',
    valueLike(...PRESETS),
    parsePreset,
    (read) =>
      isSmall(read, 500) && (!read.ok || isSame(readFragment(toFragment(read.preset)), read)),
  ),
  parser(
    'the text of a preset',
    textLike(...PRESETS.map((preset) => JSON.stringify(preset))),
    readPreset,
    (read, text) => isSmall(read, 500) && (!read.ok || text.length <= MAX_PRESET),
  ),
  parser(
    'a preset in an address',
    textLike(
      '#scrollTo=x&clean-slate=eyJmb3JtYXQiOiJjbGVhbi1zbGF0ZS1wcmVzZXQiLCJ2ZXJzaW9uIjoxLCJjb3Vyc2UiOiJBIn0',
    ),
    (hash) => readFragment(presetIn(hash) ?? ''),
    (read) => isSmall(read, 500),
  ),
  parser(
    'an address that gets a preset',
    each(textLike('https://colab.research.google.com/drive/x#scrollTo=y'), oneOf('abc', 'x-_9')),
    ([address, fragment]) => withPreset(address, fragment),
    (address, [, fragment]) => presetIn(address) === fragment,
  ),
  parser(
    'what was forgotten',
    valueLike({ runtimes: 1, events: 2, setAside: 3 }),
    (value) => stored({ forgotten: value }, readForgotten),
    (read) => Object.values(read).every((count) => Number.isInteger(count) && count >= 0),
  ),
  parser(
    'which presets were answered',
    valueLike(['abc']),
    (value) => stored({ 'answered-presets': value }, () => isAnswered('abc')),
    (is) => typeof is === 'boolean',
  ),
  parser(
    'which tabs were not reached',
    valueLike([1, 2]),
    (value) => stored({ unreached: value }, () => isUnreached(1)),
    (is) => typeof is === 'boolean',
  ),
  parser(
    "a key of anybody's",
    anyText,
    (key) => recordIn({ [`runtime/${key}`]: RECORDS[0] }, key),
    ({ events }) => events.length === 5,
  ),
];
