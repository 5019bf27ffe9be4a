import { describe, expect, test } from 'vitest';
import { createConcern } from './concern.ts';
import { createPassedOnReader } from './passed-on-lines.ts';

const MESSAGE = 'numpy.core.multiarray failed to import';
const OTHER = 'numpy.core.umath failed to import';
const SIZE = 'numpy.ndarray size changed';
/** Says what failed, and that is enough. */
const LABELLED = `Failed to import cv2: ${MESSAGE}`;
/** The class alone is not. */
const RAISED = `ImportError: ${MESSAGE}`;

function createReader() {
  const concern = createConcern();
  concern.add('numpy');
  const wordings = [/numpy\.core\.\w+ failed to import/, /numpy\.ndarray size changed/];
  return createPassedOnReader(wordings, concern);
}

/** The lines that are reported, by their number. */
function toldIn(lines: readonly string[], hasHead = false) {
  const reader = createReader();
  const said = lines.map((line, index) => reader.read(line, hasHead, index + 1, false));
  return [...said, reader.end()].flatMap((failure) => failure?.line ?? []);
}

describe('a message that a program passes on', () => {
  test.each([
    ['behind what failed', [LABELLED]],
    ['below what failed', ['Failed to import cv2:', RAISED]],
    ['below what failed, in a log', ['Loading...', 'Failed to import cv2:', MESSAGE, 'done']],
    ['behind a warning, between lines of a log', ['Loading...', `Warning: ${MESSAGE}`, 'done']],
    ['behind a warning that stands alone, with a path', [`Warning: ${MESSAGE} (/a/b.so)`]],
  ])('is reported %s', (_, lines) => {
    expect(toldIn(lines)).toHaveLength(1);
  });

  test.each([
    ['which stands alone', [MESSAGE]],
    ['between lines of a log, which says nothing of it', ['Loading...', MESSAGE, 'Saving...']],
    ['below a heading, at the end of a text', ['## Errors on import', LABELLED]],
    ['below a sentence, with another one behind', ['It is what you see', LABELLED, 'It is bad']],
    ['below what failed, without the colon', ['Failed to import cv2', RAISED]],
    ["below the name of a module that has 'errors' in it", ['pandas.errors:', RAISED]],
    ['below what failed, and something else', ['Failed to import cv2:', 'done', RAISED]],
    ['in an example that is set in', [`    ${LABELLED}`]],
  ])('is not told %s', (_, lines) => {
    expect(toldIn(lines)).toEqual([]);
  });

  test('is reported in a line of a log, even if a sentence stands behind it', () => {
    const reader = createReader();
    expect(reader.read(LABELLED, true, 1, false)).toBeUndefined();
    expect(reader.read('This is what you see', false, 2, false)).toMatchObject({
      exception: '',
      message: MESSAGE,
      line: 1,
      wrapper: 'Failed to import cv2',
      standing: 'passed-on',
    });
    expect(toldIn([MESSAGE], true)).toEqual([1]);
  });

  test('is not told where a traceback tells it', () => {
    const reader = createReader();
    expect(reader.read(LABELLED, true, 1, true)).toBeUndefined();
    expect(reader.end()).toBeUndefined();
  });
});

describe('a message of one module after the other', () => {
  test('is reported from the second on', () => {
    expect(toldIn([RAISED, `ImportError: ${OTHER}`, RAISED])).toEqual([2, 3]);
  });

  test.each([
    ['an empty line stands between', [RAISED, '', RAISED]],
    ['another class is named', [RAISED, `RuntimeError: ${MESSAGE}`]],
    ['another thing is said', [RAISED, `ImportError: ${SIZE}`]],
    ['no class is named', [MESSAGE, MESSAGE]],
    ['the second begins with a name', [RAISED, `cv2: ${RAISED}`]],
    ['the first begins with a name', [`cv2: ${RAISED}`, RAISED]],
  ])('is not where %s', (_, lines) => {
    expect(toldIn(lines)).toEqual([]);
  });
});

describe('the line above', () => {
  const isBelowDocument = (...lines: string[]) => {
    const reader = createReader();
    for (const line of lines) reader.read(line, false, 1, false);
    return reader.isBelowDocument();
  };

  test.each([
    ['a heading', ['## Errors on import'], true],
    ['a heading, and an empty line', ['## Errors on import', ''], true],
    ['a sentence that introduces', ['Here comes the output:'], true],
    ['a line of a log', ['Loading...'], false],
    ['a line of a log below a heading', ['## Errors on import', 'Loading...'], false],
    ['a label', ['Failed to import cv2:'], false],
    ['nothing', [], false],
  ])('may belong to a document: %s', (_, lines, expected) => {
    expect(isBelowDocument(...lines)).toBe(expected);
  });

  test('is of a document where text is quoted', () => {
    const reader = createReader();
    reader.read('Loading...', false, 1, false);
    reader.interrupt();
    expect(reader.isBelowDocument()).toBe(true);
  });

  test.each([
    ['a message that waits is dropped', LABELLED, 'done'],
    ['what failed is forgotten', 'Failed to import cv2:', RAISED],
    ['the next message is part of the text', 'Loading...', LABELLED],
  ])('and where text is quoted, %s', (_, above, below) => {
    const reader = createReader();
    reader.read(above, false, 1, false);
    reader.interrupt();
    expect(reader.read(below, false, 9, false)).toBeUndefined();
    expect(reader.end()).toBeUndefined();
  });
});
