import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { format } from 'prettier';
import { KernelClient } from './client.ts';
import { startKernel } from './kernel.ts';
import { normaliseAnswers } from './normalise.ts';
import { RECORDINGS, type RecordedAnswer, type Recording, type Take } from './recording.ts';
import type { Kernel } from './types.ts';

const NOTEBOOKS = join(import.meta.dirname, '../notebooks');
const INSTALL = '!pip install numpy==2.3.5';
const LOOK =
  'print(__import__("numpy").__version__, __import__("importlib.metadata").metadata.version("numpy"))';
const VERSIONS = [
  'import sys, json, importlib.metadata as m',
  'about = {name: m.version(name) for name in ("ipykernel", "ipython", "jupyter-server", "pip")}',
  'print(json.dumps({"Python": sys.version.split()[0], "platform": sys.platform, **about}))',
].join('\n');
const KEPT = new Set(['stream', 'error', 'display_data', 'execute_result', 'update_display_data']);

interface Cell {
  cell_type: string;
  source: string | string[];
}

async function codeCells(file: string): Promise<string[]> {
  const { cells } = JSON.parse(await readFile(file, 'utf8')) as { cells: Cell[] };
  return cells
    .filter(({ cell_type }) => cell_type === 'code')
    .map(({ source }) => [source].flat().join(''));
}

async function versionsOf(client: KernelClient): Promise<{ loaded: string; disk: string }> {
  const [loaded = '', disk = ''] = (await client.execute(LOOK)).text.trim().split(' ');
  return { loaded, disk };
}

async function take(client: KernelClient, source: string): Promise<Take> {
  const before = await versionsOf(client);
  const began = performance.now();
  const { answers } = await client.execute(source);
  const took = Math.round(performance.now() - began);
  const kept: RecordedAnswer[] = answers
    .filter(({ message }) => KEPT.has(message.header.msg_type))
    .map(({ after, message }) => {
      const { execution_count: _count, ...content } = message.content;
      return { after: Math.round(after), type: message.header.msg_type, content };
    });
  const { disk } = await versionsOf(client);
  const installs = disk === before.disk ? {} : { installs: disk };
  return { source, ...before, ...installs, took, answers: normaliseAnswers(kept) };
}

/** Runs a notebook so that each cell meets each NumPy in memory and on the disk. */
async function takesOf(kernel: Kernel, sources: readonly string[]): Promise<Take[]> {
  const takes = new Map<string, Take>();
  const runAll = async (client: KernelClient, cells: readonly string[]) => {
    for (const source of cells) {
      const one = await take(client, source);
      const key = JSON.stringify([source, one.loaded, one.disk]);
      if (!takes.has(key)) takes.set(key, one);
    }
  };
  const onFreshRuntime = async () => {
    await kernel.deleteRuntime();
    return KernelClient.start(kernel);
  };

  await runAll(await onFreshRuntime(), sources);
  const installing = new Set([...takes.values()].map((one) => one.installs && one.source));
  await runAll(
    await onFreshRuntime(),
    sources.filter((source) => !installing.has(source)),
  );
  const stale = await onFreshRuntime();
  await stale.execute(INSTALL);
  await runAll(stale, sources);
  await stale.restart();
  await runAll(stale, sources);
  return [...takes.values()];
}

async function record(kernel: Kernel, file: string): Promise<void> {
  const notebook = basename(file, '.ipynb');
  const takes = await takesOf(kernel, await codeCells(file));
  await kernel.deleteRuntime();
  const client = await KernelClient.start(kernel);
  const about = JSON.parse((await client.execute(VERSIONS)).text) as Record<string, string>;
  const recording: Recording = {
    about: {
      recorded: new Date().toISOString().slice(0, 10),
      command: 'npx tsx e2e/kernel/record.ts',
      ...about,
      'NumPy loaded': (await versionsOf(client)).loaded,
    },
    notebook,
    takes,
  };
  await mkdir(RECORDINGS, { recursive: true });
  const text = await format(JSON.stringify(recording), { parser: 'json', printWidth: 100 });
  await writeFile(join(RECORDINGS, `${notebook}.json`), text);
  console.log(`${notebook}: ${takes.length} takes`);
}

const kernel = await startKernel({ log: console.log });
try {
  if (kernel.kind !== 'live') throw new Error(`A recording needs a live kernel: ${kernel.reason}`);
  for (const name of await readdir(RECORDINGS)) {
    if (!name.endsWith('.json')) continue;
    await record(kernel, join(NOTEBOOKS, name.replace('.json', '.ipynb')));
  }
} finally {
  await kernel.stop();
}
