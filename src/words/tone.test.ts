import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

const texts = Object.entries<{ message: string }>(messages);

/** Turns that docs/words.md replaces. */
const STIFF =
  /\b(?:is|are|be) told\b|\bso many\b|\ball the same\b|\bcan(?:not| no longer) be trusted\b|\bstart(?:ing)? (?:clean|fresh)\b|\bgoing on\b|\banew\b|\bis none\b|\bwhich is asked\b|\bconsistent\b|\bcorrupted\b|\brecover(?:ed|y|ies)\b|\bfaults?\b/i;

test('every text is said as one would say it', () => {
  expect(texts.filter(([, { message }]) => STIFF.test(message))).toEqual([]);
});

test('no two buttons of one name do different things', () => {
  expect(messages.restartAndRunAll.message).toBe('Restart and run all');
  expect(messages.deleteRuntime.message).toBe('Delete runtime…');
  const restarts = texts.filter(([, { message }]) =>
    /^restart(?: session)? and run all$/i.test(message),
  );
  expect(restarts.map(([key]) => key).toSorted()).toEqual([
    'menuRestartAndRunAll',
    'paperRestart',
    'restartAndRunAll',
  ]);
});
