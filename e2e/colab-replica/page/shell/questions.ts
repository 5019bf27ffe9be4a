import type { ReplicaInfo } from '../contract.ts';

/** What the server answers about a notebook; rejects with the server's own words where it cannot. */
async function ask(path: string, notebook: string): Promise<unknown> {
  const query = new URLSearchParams({ notebook });
  const runtime = new URLSearchParams(location.search).get('runtime');
  if (runtime) query.set('runtime', runtime);
  const response = await fetch(`/replica/${path}?${query}`);
  if (!response.ok) throw new Error(await response.text());
  const text = await response.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Error(`“${notebook}.ipynb” is not JSON.`);
  }
}

/** The notebook file, parsed from JSON but not checked. */
export const askNotebook = (notebook: string) => ask('notebook', notebook);

/** Which runtime the notebook has; the server is ours, so its answer is taken as it is. */
export const askInfo = async (notebook: string) => (await ask('info', notebook)) as ReplicaInfo;
