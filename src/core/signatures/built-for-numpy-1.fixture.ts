import type { Fixture } from './fixture.ts';

const WARNING = `
A module that was compiled using NumPy 1.x cannot be run in
NumPy 2.1.3 as it may crash. To support both 1.x and 2.x
versions of NumPy, modules must be compiled with NumPy 2.0.
`;

export const fixtures: Fixture[] = [
  {
    name: 'in the log of a container',
    kind: 'stream',
    text: 'app-1  | A module that was compiled using NumPy 1.x cannot be run in\napp-1  | NumPy 2.3.1 as it may crash. To support both 1.x and 2.x\n',
    fault: 'disk-conflict',
    strength: 'certain',
  },
  {
    name: 'in the log that Colab shows after a crash',
    kind: 'stream',
    text: 'Timestamp,Level,Message\n"Mar 21, 2025, 3:40:13 PM",WARNING,"NumPy 2.0.2 as it may crash. To support both 1.x and 2.x"\n"Mar 21, 2025, 3:40:13 PM",WARNING,A module that was compiled using NumPy 1.x cannot be run in\n',
    fault: 'disk-conflict',
    strength: 'certain',
  },
  {
    name: 'a crash that says nothing of it',
    kind: 'stream',
    text: 'Timestamp,Level,Message\n"Mar 21, 2025, 3:40:13 PM",WARNING,WARNING:root:kernel numpy restarted\n',
  },
  {
    name: 'printed among other text',
    kind: 'stream',
    text: `Loading\n${WARNING}\nTraceback (most recent call last):  File "a.py", line 3, in <module>\n    import cv2\n`,
    fault: 'disk-conflict',
    strength: 'certain',
    facts: { builtFor: '1.x', running: '2.1.3' },
  },
  {
    name: 'on one line',
    kind: 'stream',
    text: WARNING.replace('\nNumPy 2.1.3', ' NumPy 2.1.3'),
    fault: 'disk-conflict',
  },
  { name: 'as an error', kind: 'error', text: `ImportError: ${WARNING}`, fault: 'disk-conflict' },
  {
    name: "in NumPy's source, without a version",
    kind: 'stream',
    text: WARNING.replace('2.1.3', '{short_version}'),
  },
  { name: 'in a document', kind: 'stream', text: `## Known trouble\n${WARNING}` },
  {
    name: 'in a sentence',
    kind: 'stream',
    text: 'It says "A module that was compiled using NumPy 1.x cannot be run in NumPy 2.1.3 as it may crash" and stops.\n',
  },
];
