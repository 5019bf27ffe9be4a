import type { Session } from '../../contract.ts';

const request = async (method: 'GET' | 'DELETE', notebook: string, kernel: string) => {
  const query = new URLSearchParams({ notebook, kernel });
  const response = await fetch(`/replica/session?${query}`, { method });
  if (!response.ok) throw new Error(await response.text());
  // The server is ours, so its answer is taken as it is.
  return (await response.json()) as Session;
};

/** What a kernel has run since it began; rejects with the server's words where it cannot tell. */
export const askSession = (notebook: string, kernel: string) => request('GET', notebook, kernel);

/** Tells the server of a restart that went past it. */
export const forgetSession = (notebook: string, kernel: string) =>
  request('DELETE', notebook, kernel);
