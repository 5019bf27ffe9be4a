import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { Diagnosis } from '../core/diagnosis/diagnose.ts';
import './speak-english.ts';
import { diagnoses, type StateName } from './fixtures/diagnoses.fixture.ts';
import { sentence } from './sentence.ts';

const states = Object.keys(diagnoses) as StateName[];

test.each(states)('%s is reported in at most 40 words, with every gap filled', (state) => {
  const words = sentence(diagnoses[state]).split(/\s+/);
  expect(words.length).toBeGreaterThan(5);
  expect(words.length).toBeLessThanOrEqual(40);
  expect(words.join(' ')).not.toMatch(/\$\d|undefined/);
});

test('a stale NumPy is reported with both cells and both versions', () => {
  expect(sentence(diagnoses.corrupted)).toMatch(/cell 2 .*2\.3\.5 .*2\.0\.2, .*cell 5/i);
});

test('a run that stopped at another error is reported with that cell, until it has run', () => {
  const stopped = diagnoses['failed-cell'];
  expect(sentence(stopped)).toBe(
    'The session has restarted, but the run stopped at another error in cell 4. Look at it first, then run cell 5.',
  );
  const { progress } = stopped;
  const over: Diagnosis = {
    ...stopped,
    progress: { ...progress, stop: { ...progress.stop, isOver: true } },
  };
  expect(sentence(over)).toBe(sentence({ ...stopped, progress: { ...progress, outcome: 'done' } }));
  expect(sentence(diagnoses['failed-there'])).toContain('cell 5 now stops at another error');
});

test('a package that was built for another NumPy is named', () => {
  expect(sentence(diagnoses.conflict)).toContain('pycocotools');
});

test.each(states.filter((state) => diagnoses[state].isLocal))(
  '%s: nothing is said of a new or deleted runtime',
  (state) => {
    expect(sentence(diagnoses[state])).not.toMatch(/runtime|Colab/i);
  },
);

test('no message advises to install again', () => {
  for (const [key, { message }] of Object.entries(messages)) {
    if (key !== 'worseReinstall') expect(message).not.toMatch(/reinstall|pip install/i);
  }
});
