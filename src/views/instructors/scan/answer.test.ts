import { expect, test } from 'vitest';
import { code, markdown, notebook, raised, STALE } from '../../../core/saved/samples.fixture.ts';
import { answerTo, LARGEST_FILE } from './answer.ts';

const file = (text: string) => new File([text], 'a.ipynb');

test('a notebook is examined', async () => {
  const answer = await answerTo(file(notebook([markdown, code([raised(STALE)])])));
  expect(answer).toMatchObject({ examined: { diagnosis: { verdict: 'corrupted' } } });
  // It crosses to the page as it is.
  expect(structuredClone(answer)).toEqual(answer);
});

test.each([
  ['', { fault: 'empty', line: 1 }],
  ['{"nbformat": 4,\n<<<<', { fault: 'not-json', line: 2 }],
  ['[]', { fault: 'not-a-notebook', line: 1 }],
  ['{"nbformat": 4, "cells": [{"cell_type": "code", "outputs": 7}]}', { fault: 'not-a-notebook' }],
  ['{"nbformat": 3}', { fault: 'old-format' }],
  ['{"nbformat": 5}', { fault: 'new-format' }],
  ['['.repeat(1_000_000), { fault: 'not-json' }],
  [
    `{"nbformat": 4, "cells": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    { fault: 'not-a-notebook' },
  ],
  ['{"__proto__": {"nbformat": 4, "cells": []}}', { fault: 'not-a-notebook' }],
])('what is no notebook is refused: %.40s', async (text, answer) => {
  expect(await answerTo(file(text))).toMatchObject(answer);
});

test('a long text is refused without looking for the place', async () => {
  const answer = await answerTo(file(`{"a": "${'x'.repeat(4_000_000)}"`));
  expect(answer).toEqual({ fault: 'not-json', line: undefined });
});

test('what is too large is not read, and what cannot be read is said', async () => {
  const text = () => Promise.reject(new Error('a folder'));
  const like = (size: number) => ({ size, text });
  expect(await answerTo(like(LARGEST_FILE + 1) as unknown as Blob)).toEqual({ fault: 'too-large' });
  expect(await answerTo(like(0) as unknown as Blob)).toEqual({ fault: 'unreadable' });
});
