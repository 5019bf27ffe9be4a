import { expect, test } from 'vitest';
import { notebookFile } from './notebook-file.ts';

interface Notebook {
  nbformat: number;
  nbformat_minor: number;
  cells: { id: string; metadata: object; source: string[] }[];
}

const read = (source: string) => JSON.parse(notebookFile(source)) as Notebook;

test.for(['', 'one', 'one\n', '\n\nafter blank lines\n\n', 'ends "quoted" \\ and ü 🦊\r\nlast'])(
  'the source comes back as it was: %j',
  (source) => {
    expect(read(source).cells[0]?.source.join('')).toBe(source);
  },
);

test('each line but the last ends with its line end', () => {
  expect(read('a\n\nb').cells[0]?.source).toEqual(['a\n', '\n', 'b']);
});

test('it is one cell of nbformat 4.5, whose id is a valid one, and Colab shows it as a form', () => {
  const { nbformat, nbformat_minor, cells } = read('a');
  expect([nbformat, nbformat_minor, cells.length]).toEqual([4, 5, 1]);
  expect(cells[0]?.metadata).toEqual({ cellView: 'form' });
  expect(cells[0]?.id).toMatch(/^[a-zA-Z0-9-_]{1,64}$/);
});
