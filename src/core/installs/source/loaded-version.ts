import { isOfNumPy } from './numpy-taken-out.ts';
import type { Requirement } from './requirement.ts';

/** Stands in a text for the version of the NumPy that the session has loaded. */
export const LOADED = '{numpy.__version__}';

const HELD = /^(?:={1,3}|<=)\{numpy\.__version__\}$/;
const AT_LEAST = /^(?:>=|~=)\{numpy\.__version__\}$/;

/** True for a requirement that only the loaded NumPy meets. */
export const isHeld = ({ name, spec }: Requirement) => name === 'numpy' && HELD.test(spec);

/** True for a requirement that the loaded NumPy meets, as newer ones do. */
export const isMetByLoaded = ({ name, spec }: Requirement) =>
  name === 'numpy' && AT_LEAST.test(spec);

const ATTRIBUTE = /^(.{1,60})\.(?:__version__|version\.(?:full_|short_)?version)$/;
const MODULE = /^(?:__import__|importlib\.import_module|import_module)\(numpy\)$/;
/** What is installed is what is loaded, until the session replaces it. */
const INSTALLED = /^(?:\w{1,40}\.){0,3}(?:version|(?:get_)?distribution)\(numpy\)(?:\.version)?$/;

/**
 * True for an expression of NumPy's version, written without spaces and quotes, where `names` are what the
 * cell calls NumPy.
 */
export function isLoadedVersion(expression: string, names: ReadonlySet<string>): boolean {
  const [, module = ''] = ATTRIBUTE.exec(expression) ?? [];
  if (names.has(module) || module === 'sys.modules[numpy]' || MODULE.test(module)) return true;
  return INSTALLED.test(expression) && !expression.endsWith('distribution(numpy)');
}

const PRINTS_VERSION = /\b(?:np|numpy)\.__version__|\bversion\(["'\\]{1,2}numpy\b/;
const SHOWS = /\bshow {1,3}numpy\b/i;
const FREEZES = /\b(?:freeze|list)\b/;
/** They leave of `numpy==2.0.2` the version alone. */
const CUTS = /\b(?:cut|awk|sed|tr)\b/;

function loadedIn(substitution: string): string {
  if (PRINTS_VERSION.test(substitution)) return LOADED;
  if (SHOWS.test(substitution) && substitution.includes('ersion')) return LOADED;
  if (!FREEZES.test(substitution) || !isOfNumPy(substitution)) return substitution;
  return CUTS.test(substitution) ? LOADED : `numpy==${LOADED}`;
}

/** Longer than any that prints a version. */
const MAX_SUBSTITUTION = 300;

/** Where `$(...)` or one in backquotes ends that begins at `start`; undefined where it does not soon. */
function endOfSubstitution(script: string, start: number): number | undefined {
  const last = Math.min(script.length, start + MAX_SUBSTITUTION);
  const isQuote = script[start] === '`';
  let depth = 0;
  for (let at = start + 1; at < last; at += 1) {
    if (isQuote && script[at] === '`') return at + 1;
    if (script[at] === '(') depth += 1;
    if (script[at] === ')') depth -= 1;
    if (!isQuote && depth === 0) return at + 1;
  }
  return undefined;
}

/** A shell's script in which `$(...)` that prints NumPy's version stands for that version. */
export function withLoadedVersion(script: string): string {
  let read = '';
  let at = 0;
  for (const { index } of script.matchAll(/\$\(|`/g)) {
    const end = index < at ? undefined : endOfSubstitution(script, index);
    if (end === undefined) continue;
    read += script.slice(at, index) + loadedIn(script.slice(index, end));
    at = end;
  }
  return read + script.slice(at);
}
