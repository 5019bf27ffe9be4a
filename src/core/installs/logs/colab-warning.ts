import type { InstallReader } from './install.ts';

export interface ColabWarningReader extends InstallReader {
  /** The list is still to come: then any line may speak. */
  isBelow(): boolean;
}

const WARNING =
  /^ {0,2}WARNING: The following packages were previously imported in this runtime:(.*)$/;
const PACKAGES = /^ {0,6}\[([\w.,\s-]*)\]/;

/** Follows Colab's warning after pip to the list of packages, which stands on the next line. */
export function createColabWarningReader(): ColabWarningReader {
  let isBelow = false;
  return {
    read(text, line) {
      const behind = WARNING.exec(text)?.[1];
      if (behind === undefined && !isBelow) return undefined;
      const list = behind ?? text;
      isBelow = list.trim() === '';
      const packages = PACKAGES.exec(list)?.[1];
      if (packages === undefined) return undefined;
      const isNumPy = packages.split(',').some((name) => name.trim() === 'numpy');
      const evidence = isNumPy ? 'previously-imported' : 'others-imported';
      return { evidence, text: `previously imported in this runtime: ${list.trim()}`, line };
    },
    isBelow: () => isBelow,
    end: () => undefined,
  };
}
