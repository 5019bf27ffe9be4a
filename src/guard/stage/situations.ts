import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { guardLineIn } from '../../core/facts/guard-line.ts';
import { GUARD_VARIANTS, type GuardVariant } from '../options.ts';
import { linkTree } from './place.ts';
import { type Ran, Session } from './session.ts';
import { scipy } from './trees.ts';

/** Something that can be wrong, as a session in which a cell is run. */
interface Situation {
  /** In words, for the table. */
  what: string;
  /** Python that runs before the cell. */
  before?: string;
  /** What lies on the disk beside NumPy 2.0.2, or has become of that. */
  prepare?(session: Session, variant: GuardVariant): void | Promise<unknown>;
}

/** What each cell said of one of them, in words. */
export interface Seen extends Record<GuardVariant, string> {
  what: string;
}

/** Replaces NumPy as pip does, by the tree in `other`. */
export const REPLACE = `
import os, shutil, numpy
old, new = os.path.dirname(numpy.__path__[0]), os.path.abspath('../other')
for name in [x for x in os.listdir(old) if x.startswith('numpy')]:
    os.rename(old + '/' + name, old + '/~' + name[1:])
for name in [x for x in os.listdir(new) if x.startswith('numpy')]:
    os.rename(new + '/' + name, old + '/' + name)
for name in [x for x in os.listdir(old) if x.startswith('~umpy')]:
    shutil.rmtree(old + '/' + name)
`;

/** Has the cell run once where there is no /proc, before what follows. */
export const RUN_WITHOUT_PROC = `
import builtins, os
real, exists = open, os.path.exists
def without_proc(file, *args, **named):
    if str(file).startswith('/proc/'):
        raise FileNotFoundError(file)
    return real(file, *args, **named)
builtins.open = without_proc
os.path.exists = lambda file: exists(file) and not str(file).startswith('/proc/')
exec('# @title' + real(__file__).read().rsplit('# @title', 1)[1].rsplit('print(', 1)[0])
print('FIRST RUN PASSED')
`;

/** The versions to be had are links of the same files; an install makes new ones. */
export const COPY_OTHER = `
import os, shutil
shutil.copytree('../other', '../new')
shutil.rmtree('../other')
os.rename('../new', '../other')
`;

/** Without the NumPy of the Python that runs this, which would be found in its place. */
export const ALONE = 'import sys; sys.path = [x for x in sys.path if "-packages" not in x]\n';

const IN_SCIPY = `
import os, scipy.linalg, shutil
os.chdir('../site')
shutil.copytree('scipy', 'new', copy_function=os.link)
os.rename('scipy', '~cipy')
os.rename('new', 'scipy')
shutil.rmtree('~cipy')
`;

const withOther = (version: string) => (session: Session) => session.install(version, 'other');

const SITUATIONS: readonly Situation[] = [
  { what: 'nothing', before: 'import numpy' },
  {
    what: 'another version was installed over the one in use',
    before: REPLACE,
    prepare: withOther('2.3.5'),
  },
  { what: 'the same version was installed again', before: REPLACE, prepare: withOther('2.0.2') },
  {
    what: 'the same, without `/proc`, after a first run of the cell',
    before: RUN_WITHOUT_PROC + COPY_OTHER + REPLACE,
    prepare: withOther('2.0.2'),
  },
  {
    what: 'NumPy was uninstalled while in use',
    before: ALONE + REPLACE,
    prepare: (session) => session.write('other/x', ''),
  },
  {
    what: 'a part of NumPy is missing on disk',
    before: 'import numpy',
    prepare: (session) => session.drop('site/numpy/random/_pickle.py'),
  },
  {
    what: 'half of NumPy on disk is of another version',
    prepare(session) {
      session.drop('site/numpy/_core');
      session.install('2.3.5', 'other');
      const core = (folder: string) => join(session.folder, folder, 'numpy/_core');
      renameSync(core('other'), core('site'));
    },
  },
  {
    what: 'pip lists two versions',
    prepare: (session) =>
      session.write('site/numpy-2.3.5.dist-info/METADATA', 'Name: numpy\nVersion: 2.3.5\n'),
  },
  {
    what: 'a `numpy.py` lies beside the notebook',
    prepare: (session) => session.write('notebook/numpy.py', ''),
  },
  {
    what: 'a new process crashes where it imports NumPy',
    before:
      'import sys, types\nsys.modules["numpy.fft"] = types.ModuleType("numpy.fft")\nimport numpy',
    prepare: (session) =>
      session.write('site/numpy/fft/__init__.py', 'import os\nos.kill(os.getpid(), 11)\n'),
  },
  {
    what: 'there is no NumPy',
    before: ALONE,
    prepare(session) {
      for (const name of ['numpy', 'numpy-2.0.2.dist-info']) session.drop(`site/${name}`);
    },
  },
  {
    what: 'another notebook used the runtime with other packages',
    async prepare(session, variant) {
      await session.run('', { name: 'first', variant });
      session.write('site/other_package-1.0.dist-info/METADATA', 'Name: other-package\n');
    },
  },
];

/** Those that need a SciPy of another NumPy. */
const WITH_SCIPY: readonly Situation[] = [
  {
    what: 'SciPy on disk was compiled for NumPy 1',
    prepare: (session) => linkTree(scipy ?? '', join(session.folder, 'site')),
  },
  {
    what: "another package's compiled files were replaced while in use",
    before: IN_SCIPY,
    prepare(session) {
      for (const name of ['numpy', 'numpy.libs', 'numpy-2.0.2.dist-info']) {
        session.drop(`site/${name}`);
      }
      session.install('1.26.4');
      linkTree(scipy ?? '', join(session.folder, 'site'));
    },
  },
];

/** What a run of a cell comes to, in words. */
function said({ code, out, errors }: Ran): string {
  const report = guardLineIn(out.match(/^Clean Slate guard: .*$/gm)?.at(-1) ?? '');
  const error = errors.match(/^\w*Error(?=:|$)/gm)?.at(-1);
  if (code !== 0 && report?.kind) return `stops: ${report.kind} (${report.evidence.join(', ')})`;
  if (code !== 0) return `stops with ${error ?? 'an error'}`;
  if (report?.verdict === 'reused') return 'warns, and goes on';
  const others = report?.others.join(', ');
  return others ? `goes on, and names ${others}` : 'goes on';
}

async function seenIn({ what, before, prepare }: Situation, variant: GuardVariant) {
  const session = new Session();
  try {
    session.install('2.0.2');
    await prepare?.(session, variant);
    return said(await session.run(before, { variant }));
  } catch (error) {
    throw new Error(`not measured: ${what}`, { cause: error });
  } finally {
    session.remove();
  }
}

/** Runs both cells in each situation that this machine can make. */
export async function measureSituations(): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const situation of [...SITUATIONS, ...(scipy ? WITH_SCIPY : [])]) {
    const row: Seen = { what: situation.what, full: '', short: '' };
    for (const variant of GUARD_VARIANTS) row[variant] = await seenIn(situation, variant);
    seen.push(row);
  }
  return seen;
}

/** What was seen as rows of a table in Markdown, under its head. */
export const situationsTable = (seen: readonly Seen[]): string =>
  [
    ['what is wrong', 'the full cell', 'the short cell'],
    ['---', '---', '---'],
    ...seen.map(({ what, full, short }) => [what, full, short]),
  ]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
