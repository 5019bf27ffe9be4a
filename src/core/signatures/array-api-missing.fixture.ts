import { printedError, SITE, type Fixture } from './fixture.ts';

const LAST = 'AttributeError: _ARRAY_API not found';

export const fixtures: Fixture[] = [
  {
    name: 'below its frames',
    kind: 'stream',
    text: printedError(
      [
        ['a.py', '<module>', 'import cv2'],
        [`${SITE}/cv2/__init__.py`, 'bootstrap', 'native = import_module("cv2")'],
      ],
      LAST,
    ),
    fault: 'disk-conflict',
    strength: 'certain',
    facts: {
      exception: 'AttributeError',
      missing: '_ARRAY_API',
      builtFor: '1.x',
      owner: 'cv2',
      python: '3.12',
    },
  },
  {
    name: 'once for each module',
    kind: 'stream',
    text: `${LAST}\n${LAST}\n`,
    fault: 'disk-conflict',
  },
  { name: 'a single line', kind: 'stream', text: `${LAST}\n` },
  { name: 'in a list', kind: 'stream', text: `- ${LAST}\n- ${LAST}\n` },
  { name: 'as a value', kind: 'execute_result', text: `'${LAST}'` },
];
