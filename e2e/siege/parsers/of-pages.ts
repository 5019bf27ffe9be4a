/** Parsers of what a notebook prints and holds, and of what Colab's page and an address say. */
import * as v from 'valibot';
import { eventsOfMessage, type PageMessage } from '../../../src/background/events-of-message.ts';
import { readRequest } from '../../../src/colab/runtime-requests.ts';
import { isVm } from '../../../src/core/runtime/runtime-id.ts';
import { createItemReader } from '../../../src/colab/item-reader.ts';
import { isNotebookAddress, notebookId, notebookTitle } from '../../../src/colab/notebook-id.ts';
import { packagesIn } from '../../../src/colab/pip-dialog.ts';
import { runCommandOf, type Pressed } from '../../../src/colab/run-press.ts';
import { readCourse, readHelpLink } from '../../../src/platform/course-texts.ts';
import { guardLineIn, isAbout } from '../../../src/core/facts/guard-line.ts';
import { csvField } from '../../../src/core/history/csv.ts';
import { findInstalls } from '../../../src/core/installs/install-command.ts';
import { isolated } from '../../../src/words/isolated.ts';
import { pinFixesIn } from '../../../src/core/installs/cures/pins.ts';
import { preinstalledNumPy } from '../../../src/core/runtime/preinstalled.ts';
import { placeInWords, runtimePlace } from '../../../src/core/runtime/runtime-kind.ts';
import { createScanner } from '../../../src/core/reading/scan.ts';
import type { OutputKind } from '../../../src/core/text/output-kind.ts';
import { compareVersions, satisfies } from '../../../src/core/packages/versions.ts';
import { keptBeginning, withoutSecrets } from '../../../src/core/text/without-secrets.ts';
import { fromFragment, toFragment } from '../../../src/guard/fragment.ts';
import { parseGuardOptions } from '../../../src/guard/options.ts';
import { eventSchema } from '../../../src/core/ledger/events.ts';
import { PASSAGE_LIMIT } from '../../../src/platform/limits.ts';
import { code, plain } from '../../../src/views/popup/markdown.ts';
import { below, each, oneOf, some, type Maker } from './dice.ts';
import { isSmall, parser, type Parser } from './parser.ts';
import { ADDRESSES, CELLS, GUARD_LINES, OUTPUTS } from './samples.ts';
import { anyText, textLike, valueLike } from './values.ts';

const KINDS: OutputKind[] = ['error', 'stream', 'execute_result', 'display_data'];
const ON = { id: 'i', at: 1, runtime: 'm-s-1', notebook: 'n' };
const RUN = { cell: { id: 'c', ordinal: 1 }, run: 'r' };

/** All that comes of a report can be stored, and is short. */
const heard = (report: PageMessage) => eventsOfMessage(report, 1);
const areStorable = (events: readonly object[], most: number) =>
  events.length <= most && events.every((event) => v.is(eventSchema, event) && isSmall(event, 300));

const outputs = textLike(...OUTPUTS, ...GUARD_LINES);

const key = textLike('Enter', 'F9', ' ');
const yesOrNo = oneOf(true, false);
const presses: Maker<Pressed> = (dice) => ({
  type: dice.pick(['keydown', 'click', 'mousedown', 'mouseup']),
  isTrusted: yesOrNo(dice),
  ctrlKey: yesOrNo(dice),
  metaKey: yesOrNo(dice),
  shiftKey: yesOrNo(dice),
  altKey: yesOrNo(dice),
  isComposing: yesOrNo(dice),
  key: key(dice),
  button: dice.below(7) - 1,
});

export const OF_PAGES: Parser[] = [
  parser(
    'an output, as events',
    each(oneOf(...KINDS), outputs, below(400)),
    ([kind, text, carried]) =>
      heard({ type: 'output', ...ON, ...RUN, passage: { kind, item: 0, from: 0, carried, text } }),
    (events) => areStorable(events, 90),
  ),
  parser(
    'an output, in any pieces',
    each(oneOf(...KINDS), outputs, (dice) => 1 + dice.below(5_000)),
    ([kind, text, step]) => {
      const scanner = createScanner(kind, 'm-s-1');
      const found = [];
      for (let at = 0; at < text.length; at += step)
        found.push(...scanner.push(text.slice(at, at + step)));
      return [...found, ...scanner.end(), ...scanner.notes()];
    },
    (found) => isSmall(found, 300),
  ),
  parser(
    "a cell's source, as events",
    textLike(...CELLS),
    (text) => heard({ type: 'source', ...ON, ...RUN, text }),
    (events) => areStorable(events, 1),
  ),
  parser('install commands in a source', textLike(...CELLS), findInstalls, (found) =>
    isSmall(found, 300),
  ),
  parser('lines to change in a source', textLike(...CELLS), pinFixesIn, (found) =>
    isSmall(found, 302, 5),
  ),
  parser(
    'a line of a guard cell',
    textLike(...GUARD_LINES.map((line) => line.trimEnd())),
    guardLineIn,
    (report) =>
      report === undefined ||
      (isSmall(report, 200, 8) && typeof isAbout(report, 'm-s-1') === 'boolean'),
  ),
  parser(
    'the words of the connect button',
    textLike('Connected to Python 3 Google Compute Engine backend (GPU)', 'T4', 'v5e-1 TPU'),
    (words) => [placeInWords(words), ...heard({ type: 'machine', ...ON, words })],
    (found) => isSmall(found, 200),
  ),
  parser(
    'the id of a runtime',
    textLike('m-s-1abc', 'gpu-t4-s-1', 'tpu-v5e1-s-1', 'localhost:8888'),
    (id) => [isVm(id), runtimePlace(id)],
    (found) => isSmall(found, 40),
  ),
  parser(
    'a request of the page',
    each(
      textLike(...ADDRESSES),
      oneOf('fetch', 'img', 'xmlhttprequest', ''),
      oneOf(0, 200, 302, 404, -1, Number.NaN),
    ),
    ([name, initiatorType, responseStatus]) =>
      readRequest({ name, initiatorType, responseStatus, startTime: 0 }),
    (read, [, by, status]) =>
      read === undefined || (read.runtime.length <= 90 && by !== 'img' && status >= 200),
  ),
  parser(
    "the words of Colab's dialogs",
    textLike(
      'Restart session\nThe following packages were previously imported: [numpy, pandas]\nYou must restart',
      '： [numpy]',
    ),
    packagesIn,
    (found, words) => found === undefined || words.includes(found),
  ),
  parser(
    'the address of a notebook',
    textLike(...ADDRESSES),
    (pathname) => [notebookId({ pathname }), isNotebookAddress({ pathname })],
    ([id]) => isSmall(id, 200) && id !== '',
  ),
  parser(
    'the title of a page',
    textLike('stale-memory.ipynb - Colab'),
    notebookTitle,
    (title) => title.length <= 200,
  ),
  parser(
    'an output that grows and is drawn anew',
    each(oneOf(...KINDS), some(each(outputs, yesOrNo, below(4)), 5)),
    ([kind, looks]) => {
      const reader = createItemReader(kind);
      return looks.map(([text, flush, most]) => ({ most, pieces: reader.read(text, flush, most) }));
    },
    (looks) =>
      looks.every(
        ({ most, pieces }) =>
          pieces.length <= Math.max(most, 1) &&
          pieces.every(
            ({ text, carried, from }) =>
              text.length <= PASSAGE_LIMIT && carried <= text.length && from >= 0,
          ),
      ),
  ),
  parser(
    'keys and clicks',
    presses,
    (pressed) =>
      runCommandOf(pressed, {
        isClosure: false,
        isResting: true,
        shownKeys: new Map([['Ctrl+F9', 'runall']]),
      }),
    (command, { isTrusted }) => command === undefined || isTrusted,
  ),
  parser(
    'versions and requirements',
    each(textLike('2.0.2', '1.26.4+cu12'), textLike('>=1.26,<2', '==2.*', '~=1.2.3')),
    ([version, asked]) => [satisfies(version, asked), compareVersions(version, asked)],
    ([is]) => typeof is === 'boolean',
  ),
  parser(
    'the NumPy of a day',
    (dice) => dice.pick([Number.NaN, Infinity, -1, dice.below(2 ** 31) * 1_000]),
    preinstalledNumPy,
    (version) => version === undefined || /^\d/.test(version),
  ),
  parser(
    'a text with secrets',
    textLike(...CELLS, ...OUTPUTS),
    (text) => [withoutSecrets(text), keptBeginning(text, 300)],
    ([all = '', beginning = ''], text) =>
      all.length <= Math.min(4_000, text.length) &&
      beginning.length <= 300 &&
      withoutSecrets(all) === all,
  ),
  parser("a course's name", valueLike('Physics 101'), readCourse, (read) => isSmall(read, 200)),
  parser(
    'a help link',
    valueLike('https://example.org/help'),
    readHelpLink,
    (read) =>
      isSmall(read, 500) &&
      (!('value' in read) || read.value === '' || read.value.startsWith('https://')),
  ),
  parser(
    'choices of the guard page in an address',
    textLike('#verify=1&strict=1&course=NLP&link=https%3A%2F%2Fexample.org'),
    (text) => {
      const { options } = parseGuardOptions(fromFragment(text));
      return [options, parseGuardOptions(fromFragment(toFragment(options))).options];
    },
    ([read, again]) => JSON.stringify(read) === JSON.stringify(again) && !read?.withRepair,
  ),
  parser(
    'choices of the guard cell',
    valueLike({ verify: true, strict: false, withRepair: true, course: 'A', link: '' }),
    parseGuardOptions,
    ({ options, faults }) => isSmall(options, 500) && Object.keys(faults).length <= 5,
  ),
  parser('a field of a table', anyText, csvField, (field) => !/^"?[\s\0]*[=+\-@|%]/.test(field)),
  parser(
    'a text in a report',
    outputs,
    (text) => [plain(text), code(text)],
    (lines) => lines.every((line) => !line.includes('\n')),
  ),
  parser('a text in a sentence of ours', anyText, isolated, (text) => typeof text === 'string'),
];
