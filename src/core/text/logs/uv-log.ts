import type { InstallReader } from './install.ts';

const SUMMARY = /^ {0,2}(?:Uninstalled|Installed) \d+ packages? in /;
const REMOVED = /^ {0,3}- numpy==(\d\S*)$/;
const ADDED = /^ {0,3}\+ numpy==(\d\S*)$/;

/** Follows uv's summary of changes: `- numpy==2.0.2`, then `+ numpy==1.26.4`. */
export function createUvReader(): InstallReader {
  let isSummary = false;
  let from: string | undefined;
  return {
    read(text, line) {
      if (SUMMARY.test(text)) isSummary = true;
      if (!isSummary) return undefined;
      from = REMOVED.exec(text)?.[1] ?? from;
      const to = ADDED.exec(text)?.[1];
      if (!to || !from) return undefined;
      const before = from;
      from = undefined;
      return { evidence: 'installed', from: before, to, text, line };
    },
    end: () => undefined,
  };
}
