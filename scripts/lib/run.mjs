import { spawn } from 'node:child_process';
import { log } from './set-up-log.mjs';

/** npm and npx are scripts on Windows, and only a shell starts those. */
const needsShell = (command) => process.platform === 'win32' && ['npm', 'npx'].includes(command);

const start = (command, args, options, stdio) =>
  spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    shell: needsShell(command),
    stdio,
  });

/** Runs a command in this terminal. Rejects, in words, where it cannot start or fails. */
export async function run(command, args, options = {}) {
  await new Promise((done, failed) => {
    start(command, args, options, 'inherit')
      .on('error', (error) => failed(new Error(`${command} did not start: ${error.message}`)))
      .on('close', (code, signal) => {
        if (code === 0) done();
        else failed(new Error(`${command} ${args.join(' ')} ended with ${signal ?? code}`));
      });
  });
}

/**
 * Runs a command out of sight and resolves to `{ ok, output }`, with what it printed to both
 * streams. Never rejects. `options.timeout` is in milliseconds; `options.isLogged` writes all of it to the
 * log of the set-up too.
 */
export function capture(command, args, options = {}) {
  return new Promise((done) => {
    let output = '';
    if (options.isLogged) log(`\n$ ${command} ${args.join(' ')}\n`);
    const child = start(command, args, options, ['ignore', 'pipe', 'pipe']);
    const timer = options.timeout && setTimeout(() => child.kill('SIGKILL'), options.timeout);
    const end = (ok) => {
      clearTimeout(timer);
      done({ ok, output: output.trim() });
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (options.isLogged) log(text);
      });
    }
    child.on('error', (error) => {
      output += error.message;
      if (options.isLogged) log(`${error.message}\n`);
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/** Runs a command with all that it prints in the log of the set-up. Rejects, in words, where it fails. */
export async function runLogged(command, args, options = {}) {
  const { ok } = await capture(command, args, { ...options, isLogged: true });
  if (!ok) throw new Error(`${command} ${args.join(' ')} failed`);
}
