import { type Fixture } from './fixture.ts';

export const fixtures: Fixture[] = [
  {
    name: 'without a frame',
    kind: 'error',
    text: 'RuntimeError: module compiled against API version 0x10 but this version of numpy is 0xf',
    fault: 'disk-conflict',
    strength: 'likely',
    facts: { exception: 'RuntimeError', builtFor: '10', running: 'f' },
  },
  {
    name: 'printed by C code',
    kind: 'stream',
    text: 'Loading\nRuntimeError: module was compiled against NumPy C-API version 0x13 (NumPy 2.3) but the running NumPy has C-API version 0x10. Check the section\n',
    fault: 'disk-conflict',
  },
  {
    name: 'with a capital letter',
    kind: 'error',
    text: 'RuntimeError: module compiled against API version 0x10 but this version of NumPy is 0xd',
    fault: 'disk-conflict',
  },
  {
    name: "PyTorch's warning",
    kind: 'stream',
    text: '/usr/lib/python3/dist-packages/torch/_utils.py:146: UserWarning: Failed to initialize NumPy: module compiled against API version 0xf but this version of numpy is 0xd (Triggered internally at tensor_numpy.cpp:77.)\n',
    fault: 'disk-conflict',
  },
  {
    name: 'with a library that was told in words',
    kind: 'stream',
    text: 'RuntimeError: module compiled against API version v1 but this version of numpy is v2\n',
  },
  {
    name: "in NumPy's source",
    kind: 'stream',
    text: '      PyErr_Format(PyExc_RuntimeError, "module compiled against ABI version 0x%x but this version of numpy is 0x%x",\n',
  },
];
