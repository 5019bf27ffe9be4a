import { deepestOwner, NOTEBOOK } from '../text/owner.ts';
import { said, type Family } from './signature-family.ts';

const CHANGED =
  /(Warning: )?\bnumpy\.(\w{1,80}) (?:size changed, may(?: indicate binary incompatibility| [a-z ]{1,30}(?:\.{3}|…)$)|has the wrong size, try recompiling)(?:\. Expected (\d{1,9})(?: from C header)?, got (\d{1,9})(?: from PyObject| f[\w ]{0,11}(?:\.{3}|…)?$)?)?/;

export const sizeChanged = {
  id: 'size-changed',
  fault: 'disk-conflict',
  proves:
    "A compiled module meets NumPy objects of another size than it was built for. NumPy's own modules can only disagree with a NumPy that was replaced; another package's may be built for another.",
  documented:
    'NumPy user guide, Troubleshooting ImportError, C-API incompatibility; Cython __Pyx_ImportType',
  evidence: [
    'https://github.com/sokrypton/ColabFold/issues/693',
    'https://github.com/scikit-learn-contrib/hdbscan/issues/272',
    'https://numpy.org/doc/stable/user/troubleshooting-importerror.html#c-api-incompatibility',
  ],
  says: /numpy\.\w{1,80} (?:size changed, may(?: indicate binary incompatibility| [a-z ]{1,30}(?:\.{3}|…)$)|has the wrong size, try recompiling)(?:\. Expected \d{1,9}(?: from C header)?, got \d{1,9}(?: from PyObject| f[\w ]{0,11}(?:\.{3}|…)?$)?|\. Exp(?:ected(?: \d[\w ,]{0,38})?)?(?:\.{3}|…)?$)?/,
  match({ exception, message, frames }) {
    const [, warning, type = '', builtFor, running] = said(CHANGED, message, frames) ?? [];
    // As a RuntimeWarning it is harmless, and NumPy hides it itself.
    if (type === '' || warning || exception.endsWith('Warning')) return undefined;
    const owner = exception === 'ValueError' ? deepestOwner(frames) : undefined;
    const sizes = builtFor && running ? { builtFor, running } : {};
    const facts = { module: `numpy.${type}`, ...sizes };
    if (owner === 'numpy') return { fault: 'stale-memory', strength: 'certain', facts };
    const isKnown = owner !== undefined && owner !== NOTEBOOK;
    return { strength: isKnown ? 'likely' : 'either', facts };
  },
} as const satisfies Family;
