import { expect, test } from 'vitest';
import './speak-english.ts';
import { guideHeadline } from './guide-headline.ts';
import { guideLines } from './guide-lines.ts';

test('where there is nothing to press, no click is asked for', () => {
  const command = 'restart';
  const { sentences } = guideLines()[command];
  expect(guideHeadline({ command, step: 'choose-entry' })).toContain('your click');
  expect(guideHeadline({ command, step: 'wait' })).toBe('Colab is at work');
  expect(sentences.wait).toBe('There is nothing more to press.');
});
