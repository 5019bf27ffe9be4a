/** What an install log says about NumPy. */
export interface Install {
  /** What was seen, the strongest last. */
  evidence: 'conflict' | 'uninstalled' | 'installed' | 'previously-imported';
  /** Version before; undefined where the log does not say. */
  from?: string;
  /** Version after; undefined where the log does not say. */
  to?: string;
  /** The line that says it, and where it stands, from 1. */
  text: string;
  line: number;
}
