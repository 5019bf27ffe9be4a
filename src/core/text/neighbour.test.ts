import { expect, test } from 'vitest';
import { neighbour } from './neighbour.ts';

test.each([
  'Downloading model.safetensors',
  'Loading the model...',
  'ValueError: no frames',
  'Segmentation fault (core dumped)',
  'epoch 3: loss=0.25',
  '100% 12/12 at 3 it/s',
  'This is the model that is used: /content/models/a.pt',
  'C:\\models',
])('a program prints: %s', (line) => {
  expect(neighbour(line)).toBe('log');
});

test.each([
  'Import times for custom nodes:',
  '### Loading: ComfyUI-Manager',
  '### ComfyUI Version',
])('a program prints, though it looks like a heading: %s', (line) => {
  expect(neighbour(line)).toBe('log');
});

test.each([
  '## Loading the model',
  '  - the second item  ',
  '| a | b |',
  'Solution 2',
  'Why it fails',
  'Here comes the output:',
  'Вот ошибка',
])('a document has: %s', (line) => {
  expect(neighbour(line)).toBe('document');
});

test.each(['This is what you see', 'It occurs when the version differs', 'Le numéro'])(
  'a person writes: %s',
  (line) => {
    expect(neighbour(line)).toBe('prose');
  },
);

test.each([
  'done',
  'Loading the model',
  'Loading models:',
  'Loading:',
  'This is the one you want: /models',
])('no one can tell: %s', (line) => {
  expect(neighbour(line)).toBe('other');
});

test('Python says that another exception follows', () => {
  expect(neighbour('During handling of the above exception, another one occurred:')).toBe('chain');
});

test('only the beginning of a long line is looked at', () => {
  const row = 'loss=0.25 '.repeat(40);
  expect(neighbour(`${row}this is what you see`)).toBe('log');
  expect(neighbour(`loss=0.25 this is what you see ${row}`)).toBe('prose');
});
