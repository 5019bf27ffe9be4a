import { deepestOwner, isStarting, NOTEBOOK } from '../text/owner.ts';
import { said, startFailed, type Family } from './signature-family.ts';
import { isCompiled, isCoreExtension, isInternal } from './numpy-modules.ts';

const MISSING =
  /cannot import name '(\w+)' from (?:partially initialized module )?'(numpy(?:\.\w+)*)'?(?: \([^()]{1,300}\)){0,2}/;
/** Python up to 3.6 did not name the module. */
const MISSING_UNNAMED = /^cannot import name '(\w+)'$/;

/** A statement that imports another package: what it asked for, a frame that is not shown did. */
const importsOther = (statement: string) =>
  /^(?:import|from) /.test(statement) && !/\bn(?:um)?p/.test(statement);

export const internalNameMissing = {
  id: 'internal-name-missing',
  fault: 'stale-memory',
  proves:
    "NumPy's Python files ask its compiled modules, or each other, for a name that they do not have: the files were replaced below a NumPy that is already loaded.",
  documented: 'NumPy source, numpy/_core/umath.py and numpy/_core/strings.py of 2.0, 2.1 and 2.3',
  evidence: [
    'https://github.com/Autodesk/XLB/issues/120',
    'https://github.com/qubvel/transformers-notebooks/issues/5',
    'https://github.com/numpy/numpy/blob/v2.1.3/numpy/_core/strings.py',
  ],
  says: /cannot import name '\w{1,100}' from (?:partially initialized module )?'numpy[\w.]{0,100}'(?: \([^()]{1,300}\)){0,2}(?: \([^()]{1,300}$)?/,
  match(failure) {
    const { message, frames } = failure;
    const named = said(MISSING, message, frames);
    // A library that passes the message on in its own error was not the one that failed.
    const owner = named && named.index > 0 ? undefined : deepestOwner(frames);
    const [, missing = '', module] =
      named ?? (owner === 'numpy' ? MISSING_UNNAMED.exec(message) : null) ?? [];
    if (missing === '' || module === 'numpy.__config__' || isCoreExtension(missing)) {
      return undefined;
    }
    const facts = { missing, ...(module && { module }) };
    if (owner === 'numpy') {
      if (isStarting(frames)) return { ...startFailed(failure), facts };
      return { strength: isCompiled(missing) ? 'either' : 'certain', facts };
    }
    // Another package or a cell may have asked for a name that never was.
    const isCut = owner === NOTEBOOK && importsOther(frames.at(-1)?.source ?? '');
    const isAlone = (owner === undefined || isCut) && module !== undefined && isInternal(module);
    return isAlone ? { strength: 'likely', facts } : undefined;
  },
} as const satisfies Family;
