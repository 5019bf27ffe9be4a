import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';
import { isRunning } from './lock.mjs';

/** Where Linux keeps files in memory. */
const MEMORY = '/dev/shm';
/** Two environments, two browsers' profiles and what tests unpack, with as much again to spare. */
const ROOM = 6 * 2 ** 30;

const hasRoom = () => {
  const { bavail, bsize } = statfsSync(MEMORY);
  return Math.min(bavail * bsize, freemem(), process.constrainedMemory() || Infinity) >= ROOM;
};

/** Some machines let no program run from there. */
function runsPrograms(folder) {
  const program = join(folder, 'try');
  writeFileSync(program, '#!/bin/sh\n', { mode: 0o700 });
  return spawnSync(program).status === 0;
}

/** Removes what runs left that were killed before they could. */
function sweep() {
  for (const name of readdirSync(MEMORY)) {
    const [, pid] = /^clean-slate-(\d+)-\w{6}$/.exec(name) ?? [];
    if (pid && !isRunning(Number(pid)))
      rmSync(join(MEMORY, name), { recursive: true, force: true });
  }
}

/**
 * A folder in memory for what a run makes and throws away, such as thousands of small files for each
 * pristine disk; it goes with this process. Undefined where this machine has none, or no room there.
 */
export function memoryFolder() {
  if (!existsSync(MEMORY)) return undefined;
  try {
    sweep();
    if (!hasRoom()) return undefined;
    const folder = mkdtempSync(join(MEMORY, `clean-slate-${process.pid}-`));
    const remove = () => rmSync(folder, { recursive: true, force: true });
    process.on('exit', remove);
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
    if (runsPrograms(folder)) return folder;
    remove();
  } catch {
    // Then the system's own place will do.
  }
  return undefined;
}
