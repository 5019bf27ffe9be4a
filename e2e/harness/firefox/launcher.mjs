// What Playwright starts in Firefox's place: starts Firefox, and tells Playwright to speak to our relay instead.
// Plain JavaScript, since it is a process of its own: launcher.mjs FIREFOX RELAY [arguments of Firefox]
import { spawn } from 'node:child_process';

const [, , firefox = '', relay = '', ...args] = process.argv;
const TOLD = /WebDriver BiDi listening on ws:\/\/127\.0\.0\.1:(\d+)/;

const child = spawn(firefox, args, { stdio: ['ignore', 'ignore', 'pipe'] });
child.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
child.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));

let text = '';
child.stderr.setEncoding('utf8').on('data', (part) => {
  text += part;
  const lines = text.split('\n');
  text = lines.pop() ?? '';
  for (const line of lines) {
    const [, port] = TOLD.exec(line) ?? [];
    console.error(port ? `WebDriver BiDi listening on ${relay}/${port}` : line);
  }
});
