import { said, startFailed, type Family } from './signature-family.ts';

const MESSAGE =
  /\bError importing numpy: you should not try to import numpy from its source directory; please exit(?: the numpy source tree, and relaunch)?(?: your python int\w{1,20} from there)?/;
const CONFIG =
  /^(?:cannot import name '\w+' from 'numpy\.__config__'|No module named '?numpy\.__config__'?)/;

export const sourceFolder = {
  id: 'source-folder',
  fault: 'broken-install',
  proves:
    "NumPy's start cannot find its own settings: a broken install, or a second import of a loaded one.",
  documented: 'NumPy source, numpy/__init__.py; numpy/numpy issue 24965',
  evidence: ['https://github.com/numpy/numpy/issues/24965'],
  printed:
    /^(?:[^"'`#>*=]{1,200}: )?Error importing numpy: you should not try to import numpy from$/,
  says: /cannot import name '\w{1,100}' from 'numpy\.__config__'(?: \([^()]{1,300}\))?|No module named 'numpy\.__config__'/,
  match(failure) {
    const { message } = failure;
    return said(MESSAGE, message) || said(CONFIG, message) ? startFailed(failure) : undefined;
  },
} as const satisfies Family;
