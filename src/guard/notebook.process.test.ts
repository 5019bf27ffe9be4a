import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Session } from './stage/session.ts';
import { noTrees, python } from './stage/trees.ts';

const CELL = readFileSync(new URL('guard.py', import.meta.url), 'utf8')
  .replace('FRESH_PROCESS = True', 'FRESH_PROCESS = False')
  .replace("LINK = ''", `LINK = 'https://x.example/?a="b"&c'`)
  .replace("COURSE = ''", `COURSE = '<img src=x onerror=alert(1)>'`);
const DRIVER = join(import.meta.dirname, 'stage/kernel.py');

interface Shown {
  text: string;
  html: string;
  plain: string;
  error: string;
  asked: string;
}

describe.skipIf(noTrees)('the guard cell in a real Jupyter kernel', { timeout: 120_000 }, () => {
  let session: Session;
  beforeEach(() => {
    session = new Session();
    session.install('2.0.2');
    session.install('2.3.5', 'other');
  });
  afterEach(() => session.remove());

  test('asks, is answered, and tells what is wrong once, as a box', async () => {
    const changed =
      'import pathlib; pathlib.Path("../site/one-1.0.dist-info").mkdir(exist_ok=True)\n' +
      'import os; os.environ["COLAB_NOTEBOOK_ID"] = "another"';
    const replace =
      'import os, shutil, numpy; old = os.path.dirname(numpy.__path__[0])\n' +
      'shutil.rmtree(old); os.rename("../other", old)\n' +
      // The countdown does not wait; Jupyter's own threads must.
      'import time, threading; sleep, main = time.sleep, threading.main_thread()\n' +
      'time.sleep = lambda s: None if threading.current_thread() is main else sleep(s)';
    const cells = [
      { code: CELL },
      { code: changed },
      { code: CELL, answer: 'no' },
      { code: CELL },
      { code: replace },
      { code: CELL },
    ];
    const { stdout } = await promisify(execFile)(python, [DRIVER, JSON.stringify(cells)], {
      cwd: join(session.folder, 'notebook'),
      env: {
        ...process.env,
        PYTHONPATH: join(session.folder, 'site'),
        TMPDIR: join(session.folder, 'tmp'),
        IPYTHONDIR: join(session.folder, 'tmp'),
      },
    });
    const [healthy, , refused, passed, , stale] = stdout
      .trim()
      .split('\n')
      .map((line): Shown => JSON.parse(line));

    expect(healthy).toMatchObject({ html: '', plain: '', error: '', asked: '' });
    expect(healthy?.text).toMatch(/^Clean Slate guard: NumPy 2\.0\.2, .*verdict healthy\n$/);

    expect(refused?.text).toMatch(/verdict reused\n$/);
    expect(refused?.html).toContain('This runtime was used before');
    expect(refused?.asked).toContain('Type yes or no');
    expect(refused?.error).toMatch(/^NumPyNotTrusted: .*\.$/);

    expect(passed).toMatchObject({ error: '', asked: '' });

    expect(stale?.text).toMatch(/^Clean Slate guard: NumPy 2\.0\.2, disk 2\.3\.5, .*mapped\n/);
    expect(stale?.text).not.toContain('IS BROKEN');
    expect(stale?.plain).toContain('NUMPY IS BROKEN IN THIS SESSION');
    expect(stale?.html).toMatch(
      /^<div role="alert".*<h3>.*<ol><li>.*<li>.*<\/ol><p>.*<\/p><\/div>$/s,
    );
    expect(stale?.html).not.toContain('<img');
    expect(stale?.html).toContain(
      '<a href="https://x.example/?a=&quot;b&quot;&amp;c" target="_blank" rel="noopener"',
    );
    expect(stale?.error).toMatch(/^NumPyNotTrusted: .*\.$/);
  });
});
