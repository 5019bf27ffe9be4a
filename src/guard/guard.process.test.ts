import { execFile } from 'node:child_process';
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { scan } from '../core/reading/scan.ts';
import { linkTree } from './stage/place.ts';
import { type Ran, Session } from './stage/session.ts';
import { ALONE, REPLACE } from './stage/situations.ts';
import { noTrees, python, scipy } from './stage/trees.ts';

const HEALTHY = /^Clean Slate guard: NumPy 2\.0\.2, disk 2\.0\.2, Python [.\d]+, verdict healthy$/m;

/** The end of the line that programs read. */
const verdictOf = ({ out }: Ran) =>
  /^Clean Slate guard: NumPy \S+, disk \S+, Python \S+, verdict (.*)$/m.exec(out)?.[1];

const goesOn = (ran: Ran) => {
  expect(ran.errors).toBe('');
  expect(ran).toMatchObject({ code: 0, out: expect.stringMatching(/THE REST RAN\n$/) });
};

const stops = (ran: Ran, verdict: string, ...said: string[]) => {
  expect(verdictOf(ran)).toBe(verdict);
  expect(ran.code).toBe(1);
  expect(ran.out).not.toContain('THE REST RAN');
  expect(ran.errors).toMatch(/\nNumPyNotTrusted: The guard stopped the notebook here.*\n$/);
  // One traceback, of the exception that is meant, and none of the guard's own trouble.
  expect(ran.errors.match(/Traceback/g)).toHaveLength(1);
  for (const words of said) expect(ran.out.replaceAll(/\s+/g, ' ')).toContain(words);
  // The line for programs is read, and nothing in the words around it.
  expect(scan(ran.out, 'stream')).toEqual([expect.objectContaining({ signature: 'guard-report' })]);
};

describe.skipIf(noTrees)('the guard cell as a plain script', { timeout: 60_000 }, () => {
  let session: Session;
  beforeEach(() => {
    session = new Session();
  });
  afterEach(() => session.remove());

  test('is short, and Python 3.9 can read it', async () => {
    const cell = readFileSync(new URL('guard.py', import.meta.url), 'utf8');
    expect(cell.split('\n').length).toBeLessThanOrEqual(200);
    expect(cell).not.toMatch(/^.{101}/m);
    const parse = 'import ast, sys; ast.parse(sys.argv[1], feature_version=(3, 9))';
    await promisify(execFile)(python, ['-c', parse, cell]);
  });

  describe('what is on disk', () => {
    beforeEach(() => session.install('2.0.2'));

    test('is whole: one quiet line, and the notebook goes on', async () => {
      const ran = await session.run();
      goesOn(ran);
      expect(ran.out).toMatch(HEALTHY);
      expect(ran.out.split('\n')).toHaveLength(3);
    });

    test('lacks a submodule', async () => {
      session.drop('site/numpy/random/_pickle.py');
      stops(
        await session.run('import numpy'),
        'corrupted, kind broken-install, evidence imports',
        'half installed',
        'Run this notebook in a new Python environment',
      );
    });

    test('is half copied, of two versions', async () => {
      session.drop('site/numpy/_core');
      session.install('2.3.5', 'other');
      renameSync(
        join(session.folder, 'other/numpy/_core'),
        join(session.folder, 'site/numpy/_core'),
      );
      stops(await session.run(), 'corrupted, kind broken-install, evidence imports');
    });

    test('is listed by pip as two versions', async () => {
      session.write('site/numpy-2.3.5.dist-info/METADATA', 'Name: numpy\nVersion: 2.3.5\n');
      const ran = await session.run();
      stops(ran, 'corrupted, kind broken-install, evidence metadata');
      expect(ran.out).toContain('disk 2.0.2+2.3.5,');
    });

    test('is not listed by pip at all, and is well', async () => {
      session.drop('site/numpy-2.0.2.dist-info');
      const ran = await session.run('', { settings: { CLEAN_SLATE_FRESH_PROCESS: 'False' } });
      goesOn(ran);
      expect(ran.out).toMatch(HEALTHY);
    });

    test('lies elsewhere, as an editable install does', async () => {
      renameSync(join(session.folder, 'site/numpy'), join(session.folder, 'notebook/numpy'));
      renameSync(
        join(session.folder, 'site/numpy.libs'),
        join(session.folder, 'notebook/numpy.libs'),
      );
      const ran = await session.run();
      goesOn(ran);
      expect(ran.out).toMatch(HEALTHY);
    });

    test('crashes Python where it is imported', async () => {
      session.write('site/numpy/fft/__init__.py', 'import os\nos.kill(os.getpid(), 11)\n');
      const before =
        'import sys, types\nsys.modules["numpy.fft"] = types.ModuleType("numpy.fft")\nimport numpy';
      stops(await session.run(before), 'corrupted, kind broken-install, evidence crash');
    });

    test('is hidden by a numpy.py beside the notebook, which is not run', async () => {
      session.write('notebook/numpy.py', 'print("RUN BY THE GUARD")\n');
      const ran = await session.run();
      stops(ran, 'corrupted, kind broken-install, evidence imports+shadowed', 'numpy.py', 'Rename');
      expect(ran.out).not.toContain('RUN BY THE GUARD');
    });

    test.skipIf(!scipy)('conflicts with a SciPy that was compiled for NumPy 1', async () => {
      linkTree(scipy ?? '', join(session.folder, 'site'));
      stops(
        await session.run(),
        'corrupted, kind disk-conflict, evidence imports',
        'Built for another NumPy: scipy.',
        "Restarting won't help",
      );
    });
  });

  test.skipIf(!scipy)(
    'other packages whose compiled modules were replaced are listed',
    async () => {
      session.install('1.26.4');
      linkTree(scipy ?? '', join(session.folder, 'site'));
      const replaceAll = (...names: string[]) => `
import os, scipy.linalg, shutil
os.chdir('../site')
for name in ${JSON.stringify(names)}:
    shutil.copytree(name, 'new', copy_function=os.link)
    os.rename(name, '~' + name[1:])
    os.rename('new', name)
    shutil.rmtree('~' + name[1:])
`;
      const settings = { CLEAN_SLATE_FRESH_PROCESS: 'False' };
      const ran = await session.run(replaceAll('scipy'), { settings });
      goesOn(ran);
      expect(verdictOf(ran)).toBe('healthy, others scipy');
      const both = await session.run(replaceAll('scipy', 'numpy'), {
        settings,
        env: { TMPDIR: join(session.folder, 'site') },
      });
      stops(
        both,
        'corrupted, kind stale-memory, evidence mapped, others scipy',
        'Also replaced: scipy',
      );
    },
  );

  test('NumPy was uninstalled while it is in use: it is missing, and nothing hides it', async () => {
    session.install('2.0.2');
    session.write('other/nothing', '');
    const ran = await session.run(ALONE + REPLACE);
    stops(ran, 'corrupted, kind broken-install, evidence version+mapped+imports', 'missing');
    expect(ran.out).toContain('NumPy 2.0.2, disk none,');
  });

  test('no NumPy at all', async () => {
    const ran = await session.run(ALONE);
    stops(ran, 'corrupted, kind broken-install, evidence imports', 'missing');
    expect(ran.out).toContain('NumPy none, disk none,');
  });
});
