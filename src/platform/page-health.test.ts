import { expect, test } from 'vitest';
import { pageVerdict } from './page-health.ts';

test('what is missing decides how far a page is read', () => {
  expect(pageVerdict([])).toBe('readable');
  expect(pageVerdict(['clear-outputs'])).toBe('degraded');
  expect(pageVerdict(['runs', 'connect'])).toBe('degraded');
  expect(pageVerdict(['outputs', 'connect'])).toBe('unreadable');
  expect(pageVerdict(['cells'])).toBe('unreadable');
});
