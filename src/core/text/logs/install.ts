/** What an install log says about NumPy. */
export interface Install {
  /**
   * `installed` and `uninstalled` say that files were changed, `previously-imported` is Colab's own
   * warning, `others-imported` the same without NumPy, and `conflict` is all that a quiet install
   * prints.
   */
  evidence: 'conflict' | 'uninstalled' | 'installed' | 'previously-imported' | 'others-imported';
  /** Version before; undefined where the log does not say. */
  from?: string;
  /** Version after; undefined where the log does not say. */
  to?: string;
  /** The line that says it, and where it stands, from 1. */
  text: string;
  line: number;
}

/** Follows one tool's log, line by line. */
export interface InstallReader {
  /** What this line proves about NumPy, if anything. */
  read(text: string, line: number): Install | undefined;
  /** What is still open when the log ends. */
  end(): Install | undefined;
}
