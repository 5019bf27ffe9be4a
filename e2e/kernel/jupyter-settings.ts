import { randomBytes } from 'node:crypto';
import { delimiter, join } from 'node:path';
import type { RunFolder } from './types.ts';

/** How Jupyter starts a kernel. */
export const kernelSpec = (python: string) => ({
  argv: [
    python,
    '-m',
    'ipykernel_launcher',
    '-f',
    '{connection_file}',
    "--IPKernelApp.extensions=['colab_kernel']",
  ],
  display_name: 'Python 3',
  language: 'python',
  interrupt_mode: 'signal',
});

/** A server on a free port of this machine, behind a token of its own. */
export const serverConfig = (folder: string) => ({
  ServerApp: {
    ip: '127.0.0.1',
    port: 0,
    port_retries: 0,
    open_browser: false,
    allow_root: true,
    root_dir: folder,
    // Requests come from the replica's server, which carries the token and no cookie.
    disable_check_xsrf: true,
    // As Colab asks it of a local runtime, which its page speaks to directly.
    allow_origin: 'https://colab.research.google.com',
  },
  IdentityProvider: { token: randomBytes(24).toString('hex') },
  // A restart is felt as one: a kernel that does not end by itself is ended, in seconds.
  KernelManager: { shutdown_wait_time: 2 },
});

/** The environment of the server and of its kernels: nothing of this machine's own Python or Jupyter. */
export function environment(folder: RunFolder, pip: Record<string, string>): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(?:PATH$|PYTHON|JUPYTER|IPYTHON|VIRTUAL_ENV|CONDA|__PYVENV)/i.test(name),
  );
  return {
    ...Object.fromEntries(inherited),
    PATH: [folder.bin, process.env['PATH']].join(delimiter),
    VIRTUAL_ENV: folder.venv,
    TMPDIR: folder.temporary,
    TEMP: folder.temporary,
    PYTHONNOUSERSITE: '1',
    IPYTHONDIR: join(folder.path, 'ipython'),
    JUPYTER_NO_CONFIG: '1',
    JUPYTER_CONFIG_DIR: folder.jupyter,
    JUPYTER_DATA_DIR: folder.jupyter,
    JUPYTER_RUNTIME_DIR: join(folder.jupyter, 'runtime'),
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
    PIP_ROOT_USER_ACTION: 'ignore',
    // How pip reads `--no-compile` from here: compiling all files takes longer than installing them.
    PIP_NO_COMPILE: '0',
    ...pip,
  };
}
