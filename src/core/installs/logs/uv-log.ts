import type { Install, InstallReader } from './install.ts';

const SUMMARY = /^ {0,2}(?:Uninstalled|Installed) \d+ packages? in /;
const REMOVED = /^ {0,3}- numpy==(\d\S*)(?: \(from \S+\))?$/;
const ADDED = /^ {0,3}\+ numpy==(\d\S*)(?: \(from \S+\))?$/;
/** How any of these lines begins. */
const BEGINNING = /^ {0,3}[-+UIC]/;
/** uv uses an environment from then on that is not the kernel's. */
const ELSEWHERE = /^ {0,2}Creating virtual ?env(?:ironment)? /;

/**
 * Follows uv's summary of changes: `- numpy==2.0.2`, then `+ numpy==1.26.4`. The same version put
 * there again, `~ numpy==2.0.2`, changes nothing.
 */
export function createUvReader(): InstallReader {
  let isSummary = false;
  let hasUninstalled = false;
  let isElsewhere = false;
  let removed: Install | undefined;
  return {
    read(text, line) {
      if (!BEGINNING.test(text)) return undefined;
      if (ELSEWHERE.test(text)) isElsewhere = true;
      if (isElsewhere) return undefined;
      if (SUMMARY.test(text)) {
        isSummary = true;
        hasUninstalled ||= text.includes('Uninstalled');
      }
      if (!isSummary) return undefined;
      const from = REMOVED.exec(text)?.[1];
      if (from) removed = { evidence: 'uninstalled', from, text, line };
      const to = ADDED.exec(text)?.[1];
      if (!to || !removed) return undefined;
      const before = removed.from;
      removed = undefined;
      if (before === to) return undefined;
      return { evidence: 'installed', ...(before && { from: before }), to, text, line };
    },
    end() {
      const gone = hasUninstalled ? removed : undefined;
      removed = undefined;
      return gone;
    },
  };
}
