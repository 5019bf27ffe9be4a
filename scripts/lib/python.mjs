import { canUseApt, aptInstall } from './apt.mjs';
import { capture } from './run.mjs';
import { whichAll } from './which.mjs';

/** There are wheels of both NumPy versions of the demonstration for these, and for no other. */
const VERSIONS = ['3.12', '3.11'];
const LOOK = [
  'import json, sys, importlib.util as u',
  "print(json.dumps({'path': sys.executable, 'version': '%d.%d' % sys.version_info[:2],",
  "  'venv': all(map(u.find_spec, ('venv', 'ensurepip')))}))",
].join('\n');

const commands = () => [
  ...[...VERSIONS.map((version) => `python${version}`), 'python3', 'python']
    .flatMap((name) => whichAll(name))
    .map((path) => [path]),
  ...whichAll('py').flatMap((path) => VERSIONS.map((version) => [path, `-${version}`])),
];

async function inspect([path, ...args]) {
  const { ok, output } = await capture(path, [...args, '-c', LOOK], { timeout: 20_000 });
  try {
    return ok ? JSON.parse(output.split('\n').at(-1)) : undefined;
  } catch {
    return undefined;
  }
}

async function look() {
  const all = (await Promise.all(commands().map(inspect))).filter(Boolean);
  const fitting = all.filter(({ version }) => VERSIONS.includes(version));
  const usable = fitting.filter(({ venv }) => venv);
  const firstOfEach = VERSIONS.map((version) => usable.find((one) => one.version === version));
  return { usable: firstOfEach.filter(Boolean).map(({ path }) => path), fitting, all };
}

function explain({ fitting, all }) {
  const wanted = VERSIONS.toReversed().join(' or ');
  if (all.length === 0) return `there is no Python here; ${wanted} is needed`;
  if (fitting.length > 0) return `Python ${fitting[0].version} is here without its venv module`;
  const versions = [...new Set(all.map(({ version }) => version))].join(' and ');
  return `only Python ${versions} is here; ${wanted} is needed`;
}

/**
 * Finds the Pythons that can carry the kernel, the best first: `{ paths }`, or `{ paths: [], reason }`
 * in words. Installs Python by apt where it is missing and this is root.
 */
export async function findPythons() {
  let found = await look();
  if (found.usable.length === 0 && canUseApt() && (await aptInstall('python3-venv'))) {
    found = await look();
  }
  return found.usable.length > 0 ? { paths: found.usable } : { paths: [], reason: explain(found) };
}
