import { expect, test } from 'vitest';
import { isLocal } from './runtime-id.ts';

test.each([
  ['localhost:8888', true],
  ['127.0.0.1', true],
  ['m-s-1', false],
  ['notebook/drive/x', false],
])("%s is a server of the person's own: %s", (runtime, isOwn) =>
  expect(isLocal(runtime)).toBe(isOwn),
);
