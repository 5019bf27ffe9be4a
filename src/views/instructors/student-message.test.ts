import { expect, test } from 'vitest';
import '../../words/speak-english.ts';
import { studentMessage } from './student-message.ts';

const PARTS = {
  course: 'Physics 101',
  storeAddress: 'https://store.example/x',
  link: 'https://colab.research.google.com/#clean-slate=e30',
  helpLink: 'https://physics.example.edu/help',
};

test('it says in order what to do: to install, to open the link, to press the button', () => {
  const text = studentMessage(PARTS);
  expect(text).toMatch(/^Physics 101: /);
  const places = [
    PARTS.storeAddress,
    PARTS.link,
    'Use these settings',
    'is broken',
    PARTS.helpLink,
  ];
  const found = places.map((place) => text.indexOf(place));
  expect(found).toEqual(found.toSorted((a, b) => a - b));
  expect(found).not.toContain(-1);
  expect(text.match(/^\d\./gm)).toEqual(['1.', '2.', '3.']);
});

test('what is not known leaves no gap', () => {
  const text = studentMessage({ course: '', storeAddress: '', link: '', helpLink: '' });
  expect(text.match(/^\d\./gm)).toEqual(['1.', '2.']);
  expect(text).not.toMatch(/\$|undefined|: *$|https/m);
});
