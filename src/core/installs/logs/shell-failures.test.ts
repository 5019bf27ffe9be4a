import { expect, test } from 'vitest';
import { isShellFailure } from './shell-failures.ts';

test.each([
  'zsh:1: no matches found: pinecone-client[grpc]',
  'zsh: no matches found: a[b]>=1',
  'zsh:1: command not found: pip',
  "zsh:1: parse error near `<'",
  'zsh: 1.20 not found',
  'bash: line 1: pip: command not found',
  'bash: pip3.11: command not found',
  '/bin/bash: line 1: uv: command not found',
  '/usr/bin/bash: line 1: mamba: command not found',
  '/bin/bash: -c: line 0: syntax error near unexpected token `(`',
  '/bin/bash: line 1: 2: No such file or directory',
  'sh: 1: Syntax error: "(" unexpected',
  '/bin/sh: 1: cannot open 2: No such file',
  'dash: 1: conda: not found',
  'fish: Unknown command: pip',
  'fish: No matches for wildcard “a[b]”. See `help wildcards-globbing`.',
  'sudo: pip: command not found',
  'env: ‘python3’: No such file or directory',
  "'pip' is not recognized as an internal or external command,",
  "'uv' n’est pas reconnu en tant que commande interne",
  '"pip" no se reconoce como un comando interno o externo,',
  "'pip' não é reconhecido como um comando interno",
  'Der Befehl "pip" ist entweder falsch geschrieben oder',
  "pip : The term 'pip' is not recognized as the name of a cmdlet, function, script file,",
  "pip: The term 'pip' is not recognized as a name of a cmdlet, function, script file,",
  'The system cannot find the file specified.',
  '/usr/bin/python3: No module named pip',
  String.raw`C:\Users\me\venv\Scripts\python.exe: No module named pip`,
])('no installer ran: %s', (line) => {
  expect(isShellFailure(line)).toBe(true);
  expect(isShellFailure(`It says ${line.replace(': No module', ' or no module')}`)).toBe(false);
});

test.each([
  '/bin/bash: line 1: nvcc: command not found',
  'zsh:1: command not found: nvidia-smi',
  'zsh:1: no matches found: *.ipynb',
  'bash: cannot set terminal process group (1): Inappropriate ioctl for device',
  'bash: no job control in this shell',
  '/bin/bash: warning: setlocale: LC_ALL: cannot change locale (en_US.UTF-8)',
  'sudo: unable to resolve host me',
  "'ffmpeg' is not recognized as an internal or external command,",
  "ModuleNotFoundError: No module named 'pipeline'",
  'refresh: 1: done',
])('of an installer nothing follows: %s', (line) => {
  expect(isShellFailure(line)).toBe(false);
});
