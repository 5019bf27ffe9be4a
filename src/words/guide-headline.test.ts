import { expect, test } from 'vitest';
import './speak-english.ts';
import { guideHeadline } from './guide-headline.ts';
import { guideLines } from './guide-lines.ts';

test('when there is nothing to click, no click is asked for', () => {
  const command = 'restart';
  const { sentences } = guideLines()[command];
  expect(guideHeadline({ command, step: 'choose-entry' })).toContain('Your turn');
  expect(guideHeadline({ command, step: 'wait' })).toBe('Colab is working');
  expect(sentences.wait).toBe('Nothing more to click.');
});
