import { expect, test } from 'vitest';
import '../../words/speak-english.ts';
import type { Diagnosis } from '../../core/diagnosis/diagnose.ts';
import type { SignatureId } from '../../core/signatures/index.ts';
import { diagnoses, type StateName } from '../../words/fixtures/diagnoses.fixture.ts';
import { writtenReport } from './written-report.ts';

const about = { version: '0.1.0', original: { version: '2.0.2', isTold: true } };
const states = Object.keys(diagnoses) as StateName[];

test.each(states)('%s: every gap is filled, and nothing personal is said', (state) => {
  const report = writtenReport(diagnoses[state], about);
  expect(report).toMatch(/^### .+\n\n/);
  expect(report).not.toMatch(/\$\d|undefined|Intro|drive\/|cell-|\/usr|\/home/);
});

test('a stale NumPy is reported with cells, versions and signatures', () => {
  expect(writtenReport(diagnoses.corrupted, about)).toMatchInlineSnapshot(`
    "### NumPy is broken in this session

    Cell 2 installed NumPy 2.3.5 while this session was using 2.0.2, so cell 5 failed. Your code is probably fine; restarting fixes this.

    **What happened**
    - Cell 5 failed (\`internal-name-missing\`): \`ImportError: cannot import name '_center' from 'numpy._core.umath' (…/dist-packages/numpy/_core/umath.py)\`
    - Cell 2 replaced NumPy (\`pip-replaced\`): \`Successfully installed numpy-2.3.5\`

    **Versions**
    - NumPy in this session: 2.0.2
    - NumPy on disk: 2.3.5
    - Python: 3.12
    - NumPy that Colab comes with: 2.0.2

    **What to do, in this order**
    - Restart session and run all
    - Restart session

    Clean Slate for Colab 0.1.0"
  `);
});

test('a remedy that was tried is reported', () => {
  expect(writtenReport(diagnoses['no-answer'], about)).toContain('Colab did not answer');
});

test('an excerpt cannot break out of its code, nor name a path', () => {
  const seen = diagnoses.corrupted.evidence[0]!;
  const excerpt = "``` <b>x\n# title '/home/alice/thesis.ipynb'";
  const forged: Diagnosis = { ...diagnoses.corrupted, evidence: [{ ...seen, excerpt }] };
  const report = writtenReport(forged, about);
  expect(report).toContain("```` ``` <b>x # title '…' ````");
  expect(report).not.toMatch(/alice|thesis/);
});

test('what was forged becomes no markup, link, mention or reference', () => {
  const evil =
    '2.0 @alice #12 <img src=x> [x](https://evil.example) www.evil.example *b* &#64;bob a/b#1 GH-3\n\n# y';
  const facts = { fromVersion: evil, toVersion: evil, python: `3.1 ${evil}`, owner: evil };
  const [failed, swap] = diagnoses.corrupted.evidence;
  const seen = { ...failed!, facts, signature: evil as SignatureId };
  const { guard } = diagnoses['guard-corrupted'];
  const report = writtenReport(
    {
      ...diagnoses.corrupted,
      evidence: [seen, { ...seen, signature: 'pip-replaced' }],
      swap: { ...(diagnoses.corrupted.swap ?? swap!), facts },
      guard: { ...guard, report: { ...guard.report, others: [evil], python: evil } },
    },
    { version: '0.1.0', original: { version: evil, isTold: true } },
  );
  const outsideCode = report.replaceAll(/(`+)(?!`).*?[^`]\1(?!`)/g, '');
  expect(outsideCode).toContain('alice');
  expect(outsideCode).not.toMatch(/[@#]\w|:\/\/|\w\.[a-z]|(?<![\\*])[<[*&]\w|GH-/);
  expect(report).not.toMatch(/^# y/m);
});

test('what a guard cell found is reported', () => {
  const [, found] = writtenReport(diagnoses['guard-corrupted'], about).split(
    '**What the guard cell',
  );
  expect(found).toMatchInlineSnapshot(`
    " found**
    - Found: NumPy is broken
    - Because: another version is loaded than installed; NumPy's compiled files were replaced while in use
    - NumPy in this session: 2.0.2
    - NumPy on disk: 2.3.5
    - Python: 3.12.3
    - Also replaced: torch, scipy, pandas, scikit_learn

    **What to do, in this order**
    - Restart session and run all
    - Restart session

    Clean Slate for Colab 0.1.0"
  `);
});

test('a guard cell tells neither its runtime nor its cell', () => {
  const guard = diagnoses['guard-corrupted'].guard;
  const report = { ...guard.report, runtime: 'm-s-secret' };
  const diagnosis = { ...diagnoses['guard-corrupted'], guard: { ...guard, report } };
  expect(writtenReport(diagnosis, about)).not.toMatch(/m-s-secret|cell-guard/);
});

test('the lines to change are reported as they could be, without what names anybody', () => {
  const to = '!pip install mediapipe git+https://token@github.com/me/own "numpy==2.0.2"';
  const report = writtenReport(diagnoses['recovered-hold'], about, [{ line: 1, from: 'x', to }]);
  expect(report).toContain('**To keep this from happening again**');
  expect(report).toContain('"numpy==2.0.2"');
  expect(report).not.toMatch(/token|github|\/me/);
});

test('what pip said will not fit is reported', () => {
  expect(writtenReport(diagnoses['needed-by'], about)).toContain("don't fit NumPy");
});
