import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GuardVariant } from '../options.ts';
import { linkTree, workPlace } from './place.ts';
import { python, trees } from './trees.ts';

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const CELLS: Record<GuardVariant, string> = { full: read('guard.py'), short: read('short.py') };

export interface Ran {
  code: number | null;
  out: string;
  errors: string;
}

interface RunOptions {
  env?: Record<string, string>;
  /** Settings at the head of the cell, as Python. */
  settings?: Record<string, string>;
  /** Of the script. */
  name?: string;
  variant?: GuardVariant;
}

/** A folder with a disk (`site`), a temporary folder of its own, and scripts that end in the cell. */
export class Session {
  readonly #place = workPlace();
  readonly folder = this.#place.folder;

  constructor() {
    for (const name of ['site', 'tmp', 'notebook']) mkdirSync(join(this.folder, name));
  }

  remove() {
    this.#place.remove();
  }

  /** Puts a version on the disk. */
  install(version: string, name = 'site') {
    const tree = trees[version];
    if (tree === undefined) throw new Error(`NumPy ${version} is not to be had`);
    linkTree(tree, join(this.folder, name));
  }

  /** Removes a file or folder, relative to the whole. */
  drop(name: string) {
    rmSync(join(this.folder, name), { recursive: true });
  }

  /** Writes a file anew: links of it elsewhere keep theirs. */
  write(name: string, text: string) {
    const file = join(this.folder, name);
    mkdirSync(dirname(file), { recursive: true });
    rmSync(file, { force: true });
    writeFileSync(file, text);
  }

  /** Runs, as a plain script without input, what comes before and then the cell. */
  run(before = '', options: RunOptions = {}): Promise<Ran> {
    const { env = {}, settings = {}, name = 'notebook', variant = 'full' } = options;
    let cell = CELLS[variant];
    for (const [setting, value] of Object.entries(settings)) {
      cell = cell.replace(new RegExp(`^${setting} = \\S+`, 'm'), `${setting} = ${value}`);
    }
    this.write(`notebook/${name}.py`, `${before}\n${cell}\nprint('THE REST RAN')\n`);
    const child = spawn(python, [`${name}.py`], {
      cwd: join(this.folder, 'notebook'),
      env: {
        PATH: process.env['PATH'],
        PYTHONPATH: join(this.folder, 'site'),
        PYTHONDONTWRITEBYTECODE: '1',
        TMPDIR: join(this.folder, 'tmp'),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 60_000,
    });
    const ran: Ran = { code: null, out: '', errors: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (ran.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (ran.errors += text));
    return new Promise((done, failed) => {
      child.on('error', failed);
      child.on('close', (code) => done({ ...ran, code }));
    });
  }
}
