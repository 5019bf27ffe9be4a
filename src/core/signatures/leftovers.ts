import type { Family } from './signature-family.ts';

const INVALID = /^WARNING: Ignoring invalid distribution [-~]umpy\b/;
const UNREADABLE =
  /^WARNING: Error parsing (?:requirements|dependencies) (?:for|of) numpy: .*numpy-[\w.+]+\.dist-info/;
const UNNAMED = /^WARNING: Skipping \S*numpy-[\w.+]+\.dist-info due to invalid metadata/;
const UNVERSIONED = /^Unable to compare versions for numpy\S*: need=\S+ found=None\b/;

export const leftovers = {
  id: 'leftovers',
  fault: 'broken-install',
  proves: 'pip met what an interrupted removal or install of NumPy left behind.',
  documented: 'pip, "Ignoring invalid distribution"',
  evidence: ['https://github.com/Gerapy/GerapyAutoExtractor/issues/17'],
  printed:
    /^WARNING: (?:Ignoring invalid distribution [-~]umpy\b|Error parsing |Skipping \S*numpy-)/,
  match({ message }) {
    const isLeft = [INVALID, UNREADABLE, UNNAMED, UNVERSIONED].some((form) => form.test(message));
    return isLeft ? { strength: 'likely' } : undefined;
  },
} as const satisfies Family;
