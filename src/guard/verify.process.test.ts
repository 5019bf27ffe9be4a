import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { borrow, missing, runPython, type Ended } from './stage/scratch.ts';
import verify from './verify.py?raw';

vi.setConfig({ testTimeout: 300_000 });

const CHECKS = [
  'LAPACK',
  'BLAS',
  'random',
  'fft',
  'strings',
  'masked arrays',
  'pickling',
  'testing',
];
const OTHERS = ['pandas', 'scipy', 'scikit-learn', 'torch', 'pinned memory', 'CUDA', 'tokenizer'];

const isMissing = await missing();
const scratch = isMissing ? undefined : await borrow();
const trusted = 'class NumPyNotTrusted(RuntimeError):\n    pass\n';
const run = (source: string, env?: Record<string, string>) => {
  if (!scratch) throw new Error('no NumPy');
  return runPython(scratch, `${trusted}${verify}\n${source}`, env);
};

/** How each check ended in the fresh process and in the session. */
function ends({ said }: Ended) {
  const [, fresh = '', session = ''] =
    /^In a new [^\n]*\n(.*)^In this session:\n(.*)/ms.exec(said) ?? [];
  const of = (part: string, state: string) =>
    [...part.matchAll(/^ {2}(passed|failed|absent) {2}(.{16}) *\d+\.\d\d s$/gm)]
      .filter(([, ended]) => ended === state)
      .map(([, , name = '']) => name.trim());
  const all = (part: string) => ({
    passed: of(part, 'passed'),
    failed: of(part, 'failed'),
    absent: of(part, 'absent'),
  });
  return { fresh: all(fresh), session: all(session) };
}

/** A folder with a module that stands in for one that is installed. */
function shadow(name: string, source: string) {
  const folder = join(scratch?.folder ?? '', `shadow-${name}-${source.length}`);
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, '__init__.py'), source);
  return { PYTHONPATH: folder };
}

test
  .skipIf(isMissing)
  .concurrent('a healthy NumPy passes, what is not here is absent', async ({ expect }) => {
    const ended = await run('verify()');
    expect(ends(ended)).toEqual({
      fresh: { passed: ['import', ...CHECKS], failed: [], absent: OTHERS },
      session: { passed: ['same as on disk', 'import', ...CHECKS], failed: [], absent: OTHERS },
    });
    expect(ended.said).toMatch(
      /^verify\(\): 19 passed, 0 failed, 14 absent; NumPy 2\.0\.2, Python 3\.\d+\.\d+; \d+\.\d s$/m,
    );
    expect(ended.code).toBe(0);
  });

/** NumPy and pickle, each computing a little something else. */
const WRONG = `
import numpy, numpy.testing, pickle
eig, fft, dot, loads = numpy.linalg.eig, numpy.fft.fft, numpy.dot, pickle.loads
class Drifting(numpy.random.RandomState):
    def random_sample(self, count):
        return super().random_sample(count) + 0.001
numpy.linalg.eig = lambda a: (eig(a)[0] + 0.001, eig(a)[1])
numpy.dot = lambda a, b: dot(a, b) + 1
numpy.random.RandomState = Drifting
numpy.fft.fft = lambda a: fft(a) * 1.001
numpy.char.upper = lambda a: a
numpy.ma.median = lambda a: float('nan')
pickle.loads = lambda text: loads(text)[:-1]
numpy.testing.assert_allclose = lambda *words: None
verify()`;

test
  .skipIf(isMissing)
  .concurrent('what computes something else fails, each by its name', async ({ expect }) => {
    const ended = await run(WRONG);
    expect(ends(ended).fresh.failed).toEqual([]);
    expect(ends(ended).session.failed).toEqual(CHECKS);
    expect(ended.said).toContain('Restart the kernel, and then run verify() again.');
    expect(ended.said).toMatch(/NumPyNotTrusted: verify\(\): 8 failed/);
    expect(ended.code).toBe(1);
  });

test
  .skipIf(isMissing)
  .concurrent('a crash is told and kept away from the session', async ({ expect }) => {
    const crash =
      'import os, signal, sys\nprint("about to end")\nsys.stdout.flush()\nos.kill(os.getpid(), signal.SIGSEGV)\n';
    const ended = await run('verify()', { ...shadow('pandas', crash), COLAB_RELEASE_TAG: 'x' });
    expect(ends(ended).fresh).toEqual({
      passed: ['import', ...CHECKS],
      failed: ['pandas'],
      absent: [],
    });
    expect(ended.said).toContain('crashed (signal 11); what comes after it was not checked');
    expect(ends(ended).session).toEqual({ passed: [], failed: ['same as on disk'], absent: [] });
    expect(ended.said).toContain("Restarting won't help: Runtime > Disconnect and delete runtime.");
    expect(ended.code).toBe(1);
  });

test
  .skipIf(isMissing)
  .concurrent('it waits for a hanging process no longer than it says', async ({ expect }) => {
    const env = shadow('numpy', 'import time\ntime.sleep(90)\n');
    const ended = await run('CLEAN_SLATE_PATIENCE = 1\nverify()', env);
    expect(ended.said).toContain('took over 1 s; what comes after it was not checked');
    expect(ends(ended).fresh).toEqual({ passed: [], failed: ['import'], absent: [] });
  });

test
  .skipIf(isMissing)
  .concurrent('without NumPy there is one line, and after a repair one way', async ({ expect }) => {
    const env = shadow('numpy', 'raise ImportError("cannot import name <_center>\\n from numpy")');
    const ended = await run('verify(after_repair=True)', env);
    expect(ends(ended).fresh).toEqual({ passed: [], failed: ['import'], absent: [] });
    expect(ended.said).toContain(
      '          ImportError: cannot import name <_center> from numpy\n',
    );
    expect(ended.said).toContain('The repair did not help: make a new Python environment.');
  });

test
  .skipIf(isMissing)
  .concurrent(
    'a session whose NumPy is another than on disk fails, the disk passes',
    async ({ expect }) => {
      const ended = await run('import numpy\nnumpy.__version__ = "2.3.5"\nverify()');
      expect(ends(ended).fresh.failed).toEqual([]);
      expect(ends(ended).session).toEqual({ passed: [], failed: ['same as on disk'], absent: [] });
      expect(ended.said).toContain('NumPy 2.3.5 is loaded, a new process has 2.0.2');
    },
  );

test('the names of the checks stand in the source', () => {
  for (const name of [...CHECKS, ...OTHERS]) expect(verify).toContain(`'${name}':`);
});
