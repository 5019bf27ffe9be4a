import { expect, test } from 'vitest';
import { helpOf } from './help.ts';
import { DEFAULTS } from './settings.ts';

const own = { ...DEFAULTS, course: 'Physics 101', helpLink: 'https://a.example/help' };
const theirs = 'https://b.example/help';

test.each([
  ['nothing is set', DEFAULTS, { choices: {} }, undefined],
  ['a course alone', { ...own, helpLink: '' }, { choices: {} }, undefined],
  ['course and link', own, { choices: {} }, { from: 'Physics 101', link: own.helpLink }],
  [
    'a link alone',
    { ...own, course: '' },
    { choices: {} },
    { from: 'a.example', link: own.helpLink },
  ],
  [
    'a policy’s link, not under the person’s name for it',
    own,
    { choices: { helpLink: theirs } },
    { from: 'b.example', link: theirs },
  ],
  [
    'the person’s link, not under the policy’s name',
    { ...own, course: '' },
    { choices: {}, setBy: 'University' },
    { from: 'a.example', link: own.helpLink },
  ],
  [
    'both of a policy',
    own,
    { choices: { helpLink: theirs }, setBy: 'University' },
    { from: 'University', link: theirs },
  ],
])('help: %s', (_, settings, policy, help) => {
  expect(helpOf(settings, policy)).toEqual(help);
});
