import type { Install, InstallReader } from './install.ts';

/** In a table of conda's: `numpy  pkgs/main::numpy-1.21.6-py37_0 --> 1.26.4-py312_0 conda-forge`. */
const BEFORE = /^ {0,4}numpy:? +(?:\S{1,80}::numpy-)?(\d[\w.]*)/;
const AFTER = /^(?:\S{1,80}::numpy-)?(\d[\w.]*)/;
const HEADING = /^ {0,2}The following packages will be (\w+)/;
const GONE = /^ {0,4}(?:numpy-|numpy:? +(?:\S{1,80}::numpy-)?)(\d[\w.]*)/;

/** In a table of mamba's: `- numpy  1.24.4  py310_0  conda-forge`, then `+ numpy  1.26.4  ...`. */
const ROW = /^ {0,4}([-+]) numpy +(\d[\w.]*)/;

/** What mamba does as it goes: `Unlinking numpy-1.24.4-py310_0`, then `Linking numpy-1.26.4-py312_0`. */
const STEP = /^ {0,2}(Unlinking|Linking) numpy-(\d[\w.]*)-/;

/** Another plan begins, or this one is not carried out. */
const DROPPED =
  /^ {0,2}(?:## Package Plan ##|Looking for: \[|Transaction$|DryRunExit|Dry run|CondaSystemExit|Aborted)/;
const DONE = /^ {0,2}(?:Executing transaction: .*done|Transaction finished.{0,40})$/;

/** How any of these lines begins. */
const BEGINNING = /^ {0,4}[-+nLUTEDCA#]/;

interface Plan {
  from?: string;
  to?: string;
  text: string;
  line: number;
  /** It is reported while it is carried out. */
  isUnderway?: boolean;
}

/** The versions in a line of conda's table, if it is NumPy's. */
function changeIn(text: string): { from: string; to: string } | undefined {
  const from = BEFORE.exec(text)?.[1];
  const arrow = from ? text.indexOf(' --> ') : -1;
  const to = arrow < 0 ? undefined : AFTER.exec(text.slice(arrow + 5))?.[1];
  return from && to ? { from, to } : undefined;
}

function rowIn(text: string): Omit<Plan, 'text' | 'line'> | undefined {
  const step = STEP.exec(text);
  const [, sign, version] = step ?? ROW.exec(text) ?? [];
  if (!version) return undefined;
  const isGone = sign === '-' || sign === 'Unlinking';
  return { ...(isGone ? { from: version } : { to: version }), ...(step && { isUnderway: true }) };
}

/** A plan that takes a NumPy away; into an empty place, or the same again, it changes nothing. */
function installOf({ from, to, text, line }: Plan): Install | undefined {
  if (!from || from === to) return undefined;
  const evidence = to ? 'installed' : 'uninstalled';
  return { evidence, from, ...(to && { to }), text, line };
}

/** Follows the plan of conda, mamba or micromamba to its end. */
export function createCondaReader(): InstallReader {
  let plan: Plan | undefined;
  let heading: string | undefined;

  const planned = (text: string) => {
    const change = changeIn(text) ?? rowIn(text);
    if (change || heading !== 'REMOVED') return change;
    const from = GONE.exec(text)?.[1];
    return from ? { from } : undefined;
  };

  return {
    read(text, line) {
      if (!BEGINNING.test(text)) return undefined;
      heading = HEADING.exec(text)?.[1] ?? heading;
      if (DROPPED.test(text)) {
        plan = undefined;
        heading = undefined;
      }
      const change = planned(text);
      if (change) plan = { ...plan, ...change, text, line };
      if (!plan || !DONE.test(text)) return undefined;
      const done = installOf(plan);
      plan = undefined;
      heading = undefined;
      return done;
    },
    end() {
      const last = plan;
      plan = undefined;
      return last?.isUnderway ? installOf(last) : undefined;
    },
  };
}
