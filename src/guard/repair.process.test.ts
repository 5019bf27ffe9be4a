import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { preinstalledNumPy } from '../core/runtime/preinstalled.ts';
import repair from './repair.py?raw';
import { makeScratch, missing, runIn, runPython } from './stage/scratch.ts';
import verify from './verify.py?raw';

vi.setConfig({ testTimeout: 300_000 });

const isMissing = await missing();
const scratch = isMissing ? undefined : await makeScratch();

const GIVEN = `
class NumPyNotTrusted(RuntimeError):
    pass
REPORT = dict(loaded='2.0.2', disk='2.3.5', python='3.12.1', verdict='corrupted', kind='stale-memory',
              evidence=['version'], others=[], location='here', in_colab=True)
${repair}
${verify}`;

/** Runs a program with a terminal, and answers its questions in order. Prints what was on screen. */
const DRIVER = `
import os, pty, sys
answers = sys.argv[2].split('|')
child, screen = pty.fork()
if child == 0:
    os.execv(sys.executable, [sys.executable, sys.argv[1]])
said = b''
while True:
    try:
        text = os.read(screen, 65536)
    except OSError:
        break
    if not text:
        break
    said += text
    if text.endswith(b'> ') and answers:
        os.write(screen, answers.pop(0).encode() + b'\\n')
sys.stdout.write(said.decode('utf-8', 'replace').replace('\\r\\n', '\\n'))
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
`;

const COLAB = { COLAB_RELEASE_TAG: 'release-colab_20250902-060114_RC00' };

function here() {
  if (!scratch) throw new Error('no NumPy');
  const files = () => readdirSync(scratch.folder).filter((name) => name.startsWith('clean-slate-'));
  return {
    scratch,
    reports: files,
    disk: () => readdirSync(scratch.modules).filter((name) => /^numpy-.*\.dist-info$/.test(name)),
    readReport: () =>
      JSON.parse(readFileSync(join(scratch.folder, files()[0] ?? ''), 'utf8')) as object,
  };
}

test.skipIf(isMissing)('nothing is done where nobody can answer', async () => {
  const { scratch, reports, disk } = here();
  const { code, said } = await runPython(scratch, `${GIVEN}\nclean_slate_repair(REPORT)`, COLAB);
  expect(said).toContain('NOT recommended for ML work');
  expect(said).toContain('Certain, and quicker:\nRuntime > Disconnect and delete runtime.');
  expect(said).toMatch(/Not repaired: nobody can be asked here\.\n$/);
  expect(code).toBe(0);
  expect(disk()).toEqual(['numpy-2.0.2.dist-info']);
  expect(reports()).toEqual([]);
});

const STORY = `${GIVEN}
import os, subprocess, sys
import numpy
subprocess.run([sys.executable, '-m', 'pip', 'install', '-q', 'numpy==2.3.5'], check=True)
for turn in ('yes', 'words', 'version', 'right', 'again'):
    print('TURN', turn, flush=True)
    clean_slate_repair(REPORT)
    print('DISK', [name for name in os.listdir(os.path.dirname(numpy.__path__[0])) if name.startswith('numpy-')])
print('TURN verify', flush=True)
verify(after_repair=True)`;

const TYPED = [
  'yes',
  'i accept the risk',
  'restore numpy',
  'I accept  the risk',
  'restore numpy 2.0.2; rm x',
  'i accept the risk',
  'restore numpy 2.0.2',
].join('|');

test.skipIf(isMissing || process.platform === 'win32')(
  'typed words restore the version, and NumPy stays broken in the session until its restart',
  async () => {
    const { scratch, reports, disk, readReport } = here();
    const story = join(scratch.folder, 'story.py');
    writeFileSync(story, STORY);
    writeFileSync(join(scratch.folder, 'driver.py'), DRIVER);
    const words = [join(scratch.folder, 'driver.py'), story, TYPED];
    const { code, said } = await runIn(scratch, scratch.python, words, COLAB);
    const turn = Object.fromEntries(
      said
        .split(/^TURN /m)
        .slice(1)
        .map((part) => [part.slice(0, part.indexOf('\n')), part]),
    );
    expect(Object.keys(turn)).toEqual(['yes', 'words', 'version', 'right', 'again', 'verify']);
    for (const wrong of ['yes', 'words', 'version']) {
      expect(turn[wrong]).toContain('Not repaired. Nothing was changed.');
      expect(turn[wrong]).toContain("DISK ['numpy-2.3.5.dist-info']");
      expect(turn[wrong]).not.toContain('Running');
    }
    expect(turn['yes']).not.toContain('Once more');
    expect(turn['right']).toContain('This Colab image came with NumPy 2.0.2.');
    expect(turn['right']).toContain('--no-deps --force-reinstall --only-binary numpy numpy==2.0.2');
    expect(turn['right']).toMatch(
      /NumPy before: 2\.3\.5, after: 2\.0\.2\. Packages before: \w{12}, after/,
    );
    expect(turn['right']).toContain('NumPy is still broken in this session: restart it now');
    expect(turn['again']).toContain('Not again: restart the session first.');
    // The versions agree by now: only what is mapped tells.
    expect(turn['verify']).toContain('replaced on disk while loaded: numpy');
    expect(turn['verify']).toContain('NumPyNotTrusted');
    expect(code).toBe(1);

    expect(disk()).toEqual(['numpy-2.0.2.dist-info']);
    expect(reports()).toHaveLength(1);
    expect(readReport()).toMatchObject({
      guard: { verdict: 'corrupted', kind: 'stale-memory' },
      'colab came with': '2.0.2',
      restore: '2.0.2',
      typed: ['i accept the risk', 'restore numpy 2.0.2'],
      before: { numpy: ['2.3.5'] },
      after: { numpy: ['2.0.2'], 'pip freeze': expect.arrayContaining(['numpy==2.0.2']) },
      'exit code': 0,
      restored: true,
    });

    const restarted = `${GIVEN}\nclean_slate_after_repair()\nprint('SECOND')\nclean_slate_after_repair()`;
    const next = await runPython(scratch, restarted, COLAB);
    expect(next.said).toMatch(/^NumPy was repaired here on .* Everything is verified now\.\n/);
    expect(next.said).toContain('19 passed, 0 failed');
    expect(next.said).toMatch(/SECOND\n$/);
    expect(next.code).toBe(0);
    expect(readReport()).toMatchObject({ restored: true, verified: true });

    const still = await runPython(scratch, `${GIVEN}\nclean_slate_repair(REPORT)`, COLAB);
    expect(still.said).toBe(
      'Repaired here before, and NumPy is still broken. Not again: Runtime > Disconnect and delete runtime.\n',
    );
  },
);

test('what Colab came with is what the extension knows', () => {
  const table = [...repair.matchAll(/\('(\d{4})(\d\d)(\d\d)', (?:'([\d.]+)'|None)\)/g)];
  expect(table).toHaveLength(8);
  for (const [, year, month, day, version] of table) {
    const at = Date.parse(`${year}-${month}-${day}`);
    expect(preinstalledNumPy(at)).toBe(version);
    expect(preinstalledNumPy(at - 86_400_000)).not.toBe(version);
  }
});
