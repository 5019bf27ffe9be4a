import type { KernelParts } from '../../scripts/setup.d.mts';
import { renewDisk } from './disk.ts';
import { startJupyterServer, type JupyterServer } from './jupyter-server.ts';
import { makeRunFolder } from './run-folder.ts';
import type { Kernel } from './types.ts';

async function endKernels({ url, token }: JupyterServer): Promise<void> {
  const headers = { authorization: `token ${token}` };
  const list = await fetch(`${url}/api/kernels`, { headers });
  const kernels = (await list.json()) as { id: string }[];
  await Promise.all(
    kernels.map(({ id }) => fetch(`${url}/api/kernels/${id}`, { method: 'DELETE', headers })),
  );
}

/** Starts a Jupyter server with real kernels. Rejects, in words, where it does not come up. */
export async function startLiveKernel(parts: KernelParts): Promise<Kernel> {
  const folder = await makeRunFolder();
  const [server] = await Promise.all([
    startJupyterServer(parts, folder),
    renewDisk(parts, folder, Promise.resolve()),
  ]);
  return {
    kind: 'live',
    url: server.url,
    token: server.token,
    deleteRuntime: () => renewDisk(parts, folder, endKernels(server)),
    stop: server.stop,
  };
}
