/** A new id for a cell's request; it names the cell, so that whoever hears the kernel knows whose it is. */
export const requestFor = (cell: string) => `${cell}_${crypto.randomUUID()}`;

/** The cell that a request's id names; undefined for a request of another kind. */
export function cellOfRequest(request: string): string | undefined {
  const end = request.lastIndexOf('_');
  return end > 0 ? request.slice(0, end) : undefined;
}
