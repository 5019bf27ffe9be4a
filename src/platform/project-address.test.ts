import { expect, test, vi } from 'vitest';
import { alarmAddress } from './project-address.ts';

vi.mock('./browser.ts', () => ({ extension: {} }));

test.each([
  [
    'https://github.com/someone/clean-slate',
    'https://github.com/someone/clean-slate/issues/new?template=false-alarm.yml',
  ],
  [
    'https://github.com/someone/clean-slate#readme',
    'https://github.com/someone/clean-slate/issues/new?template=false-alarm.yml',
  ],
  ['https://chromewebstore.google.com/detail/abc', 'https://chromewebstore.google.com/detail/abc'],
  ['http://example.com', undefined],
  ['javascript:alert(1)', undefined],
  [undefined, undefined],
])('a false alarm of the project at %s is reported at %s', (project, address) => {
  expect(alarmAddress(project)).toBe(address);
});
