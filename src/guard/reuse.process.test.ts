import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Session } from './stage/session.ts';
import { COPY_OTHER, REPLACE, RUN_WITHOUT_PROC } from './stage/situations.ts';
import { noTrees } from './stage/trees.ts';

const QUICK = { CLEAN_SLATE_FRESH_PROCESS: 'False' };
const STRICT = { ...QUICK, CLEAN_SLATE_STRICT: 'True' };
const COLAB = {
  COLAB_RELEASE_TAG: 'release',
  KMP_EXTRA_ARGS: '--url=https://colab.research.google.com/tun/m/0f/m-s-2yhmmtsbsht2x --more',
};
/** Counts the seconds slept instead of sleeping. */
const AWAKE = `
import atexit, time
naps = []
time.sleep = naps.append
atexit.register(lambda: print('SLEPT', sum(naps)))
`;

describe.skipIf(noTrees)('a runtime that was used before', { timeout: 60_000 }, () => {
  let session: Session;
  const run = (before = '', options: Parameters<Session['run']>[1] = {}) =>
    session.run(before, { settings: QUICK, ...options });
  const anotherPackage = () =>
    session.write('site/other_package-1.0.dist-info/METADATA', 'Name: other-package\n');
  const markers = () => readdirSync(join(session.folder, 'tmp'));

  beforeEach(async () => {
    session = new Session();
    session.install('2.0.2');
  });
  afterEach(() => session.remove());

  test('by another notebook with the same packages is healthy', async () => {
    await run('', { name: 'first' });
    expect(markers()).toHaveLength(1);
    expect((await run()).out).toContain('verdict healthy\n');
  });

  test('with other packages: warned once where nobody can answer, and goes on', async () => {
    await run('', { name: 'first' });
    anotherPackage();
    const second = await run('', { name: 'second' });
    expect(second.out).toContain('verdict reused\n');
    expect(second.out).toContain('THIS RUNTIME WAS USED BEFORE');
    expect(second.out).toContain('other_package-1.0');
    expect(second).toMatchObject({ code: 0, out: expect.stringContaining('THE REST RAN') });
    expect((await run('', { name: 'second' })).out).toContain('verdict healthy\n');
  });

  test.each(['import sys; sys.stdin.close()', 'import sys; sys.stdin = None'])(
    'strict stops it, each time, with %j too',
    async (before) => {
      await run('', { name: 'first' });
      anotherPackage();
      for (let time = 0; time < 2; time += 1) {
        const ran = await run(before, { settings: STRICT });
        expect(ran).toMatchObject({ code: 1, errors: expect.stringContaining('NumPyNotTrusted') });
        expect(ran.errors.match(/Traceback/g)).toHaveLength(1);
      }
    },
  );

  test('is let pass beforehand, by the environment or by a variable of the notebook', async () => {
    await run('', { name: 'first' });
    anotherPackage();
    const named = await run('ALLOW_REUSED_RUNTIME = 1', { settings: STRICT });
    expect(named).toMatchObject({ code: 0, out: expect.stringContaining('verdict reused') });
    session.drop('site/other_package-1.0.dist-info');
    const env = { ALLOW_REUSED_RUNTIME: '1' };
    expect(await run('', { settings: STRICT, env })).toMatchObject({ code: 0 });
  });

  test.each([
    ['no', 1],
    ['yes', 0],
  ])('asked at a terminal, and answered %j', async (answer, code) => {
    await run('', { name: 'first' });
    anotherPackage();
    const terminal = `
import os, pty, sys
person, notebook = pty.openpty()
sys.stdin = os.fdopen(notebook)
os.write(person, b'${answer}\\n')
`;
    const ran = await run(terminal);
    expect(ran.out).toContain('Keep using it? Type yes or no:');
    expect(ran.code).toBe(code);
  });

  test('corrupted now: counts ten seconds down, then stops', async () => {
    session.install('2.3.5', 'other');
    const unmarked = await run(`${AWAKE}\n${REPLACE}`);
    expect(unmarked.out).toMatch(/SLEPT 0\n$/);
    session.install('2.0.2', 'other');
    const marked = await run(`${AWAKE}\n${REPLACE}`);
    expect(marked.out).toContain('verdict corrupted, kind stale-memory');
    expect(marked.out).toMatch(
      /\rStopping in 10 s: time to read the steps above .*\rStopping in 1 s/s,
    );
    expect(marked.out).toMatch(/SLEPT 10\n$/);
    expect(marked).toMatchObject({ code: 1, errors: expect.stringContaining('NumPyNotTrusted') });
  });

  test('with a marker that cannot be read: one line, and it goes on', async () => {
    await run();
    const [marker = ''] = markers();
    for (const text of ['[]', '{"packages": 1}', '['.repeat(100_000)]) {
      session.write(`tmp/${marker}`, text);
      const ran = await run();
      expect(ran).toMatchObject({ code: 0, errors: '' });
      expect(ran.out.split('\n')[0]).toBe('Clean Slate could not read its marker, and goes on.');
      expect(ran.out).toContain('verdict healthy\n');
    }
    rmSync(join(session.folder, 'tmp', marker));
    mkdirSync(join(session.folder, 'tmp', marker));
    expect((await run()).out).toContain('Clean Slate could not write its marker, and goes on.\n');
  });

  test('a disk that cannot be written: one line, and it goes on', async () => {
    const ran = await run('import tempfile; tempfile.tempdir = "/proc"');
    expect(ran).toMatchObject({ code: 0, errors: '' });
    expect(ran.out).toContain('Clean Slate could not write its marker, and goes on.\n');
  });

  test('without /proc what changed since the first run is seen, in the same version too', async () => {
    session.install('2.0.2', 'other');
    const ran = await run(RUN_WITHOUT_PROC + COPY_OTHER + REPLACE);
    expect(ran.out).toContain('FIRST RUN PASSED');
    expect(ran.out).toContain('disk 2.0.2');
    expect(ran.out).toContain('verdict corrupted, kind stale-memory, evidence mapped\n');
    expect(ran.code).toBe(1);
  });

  test('in Colab: its menus, the VM, the course; what is not in the alphabet is no trouble', async () => {
    session.install('2.3.5', 'other');
    const repair = 'def clean_slate_repair(report): print("REPAIR", sorted(report))';
    const settings = {
      CLEAN_SLATE_COURSE: '"Estadística {0}"',
      CLEAN_SLATE_LINK: '"https://x.example/"',
    };
    const ran = await run(`${REPLACE}\n${repair}`, {
      settings,
      env: { ...COLAB, PYTHONIOENCODING: 'ascii' },
    });
    expect(ran.out).toContain('evidence version+mapped, runtime m-s-2yhmmtsbsht2x\n');
    expect(ran.out).toContain('1. Choose Runtime > Restart session and run all.\n');
    expect(ran.out.replaceAll(/\s+/g, ' ')).toContain('Runtime > Disconnect and delete runtime');
    expect(ran.out).toContain(String.raw`Estad\xedstica {0}`);
    expect(ran.out).toContain('https://x.example/');
    expect(ran.out).toMatch(
      /REPAIR .*'disk', 'evidence', .*'in_colab', 'kind', 'loaded', 'location'/,
    );
    expect(ran.errors).toMatch(/NumPyNotTrusted/);
  });
});
