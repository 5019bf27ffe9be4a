/** What an install log says about NumPy. */
export interface Install {
  /**
   * `installed` and `uninstalled` say that files were changed, `written-over` that they were put where
   * others lay, `unremoved` that it was installed beside Colab's own packages and nothing was removed.
   * `conflicts` and `conflict` are all that a quiet install prints: packages that disagree with it,
   * or a single one. `previously-imported` is Colab's own warning, `others-imported` the same without
   * NumPy.
   */
  evidence:
    | 'installed'
    | 'uninstalled'
    | 'written-over'
    | 'unremoved'
    | 'conflicts'
    | 'conflict'
    | 'previously-imported'
    | 'others-imported';
  /** Version before; undefined where the log does not say. */
  from?: string;
  /** Version after; undefined where the log does not say. */
  to?: string;
  /** What was asked of its version, such as `<2`. */
  requested?: string;
  /** The package that asked for it; undefined where the person did. */
  neededBy?: string;
  /** The packages that now disagree with it, as pip lists them. */
  conflicts?: string;
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
