/** Deletes the notebook's VM: the next one has a pristine disk. Rejects with the server's words. */
export async function deleteRuntime(notebook: string): Promise<void> {
  const query = new URLSearchParams({ notebook });
  const response = await fetch(`/replica/delete-runtime?${query}`, { method: 'POST' });
  if (!response.ok) throw new Error(await response.text());
}
