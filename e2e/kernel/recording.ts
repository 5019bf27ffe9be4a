import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A message that a cell caused. */
export interface RecordedAnswer {
  /** Milliseconds since the cell began. */
  after: number;
  type: string;
  content: Record<string, unknown>;
}

/** One run of one cell, in one situation of the runtime. */
export interface Take {
  source: string;
  /** NumPy's version in memory and on the disk before the run. */
  loaded: string;
  disk: string;
  /** NumPy's version on the disk after it, where that became another. */
  installs?: string;
  /** Milliseconds. */
  took: number;
  answers: readonly RecordedAnswer[];
}

export interface Recording {
  /** How it was made. */
  about: Record<string, string>;
  notebook: string;
  takes: readonly Take[];
}

export const RECORDINGS = join(import.meta.dirname, '../notebooks/recorded');

/** NumPy's versions of a pristine runtime's takes, and the takes of all recorded notebooks. */
export async function readRecordings(): Promise<{ pristine: string; takes: readonly Take[] }> {
  const names = (await readdir(RECORDINGS)).filter((name) => name.endsWith('.json'));
  const texts = await Promise.all(names.map((name) => readFile(join(RECORDINGS, name), 'utf8')));
  const recordings = texts.map((text) => JSON.parse(text) as Recording);
  const [pristine] = recordings.map(({ about }) => about['NumPy loaded']);
  if (pristine === undefined) throw new Error(`There is no recording in ${RECORDINGS}.`);
  return { pristine, takes: recordings.flatMap(({ takes }) => takes) };
}
