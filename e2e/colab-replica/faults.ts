/** What tests make go wrong between the pages and their kernels. */
export interface Faults {
  /** How restarts are answered instead of being carried out. */
  restarts: number | 'no-answer' | undefined;
  /** No page gets a new connection to its kernel. */
  areConnectionsHeld: boolean;
}

export const noFaults = (): Faults => ({ restarts: undefined, areConnectionsHeld: false });
