import type { Install, InstallReader } from './install.ts';

const FOUND = /^ {0,4}Found existing installation: numpy (\d[\w.!+-]*)/;
const REMOVING = /^ {0,6}(?:Uninstalling|Successfully uninstalled) numpy-(\d[\w.!+-]*\w):?$/;
const FETCHED = /^ {0,4}(?:Using cached|Downloading) (?:\S*\/)?numpy-(\d[\w.!+]*)-/;
const CONFLICT =
  /^ {0,2}(?:ERROR: )?\S+ \S+ (?:requires|has requirement) numpy[<>=!~;, [].*, but you(?:'ll)? have numpy (\d[\w.!+-]*) which is incompatible\.$/;
const INSTALLING = /^ {0,2}Installing collected packages:/;
const INSTALLED = /^ {0,2}Successfully installed (.*)$/;
const INSTALLED_LIST = /^( {0,2}Successfully installed ).*/;
const INSTALLED_NUMPY = /(?:^| )numpy-(\d[\w.!+-]*)/;

/** How a line about a step begins. */
const STEP = /^ {0,6}[FUSDI]/;

interface Log {
  /** The version that was there before. */
  from?: string;
  /** The line by which its files went. */
  removal?: Pick<Install, 'text' | 'line'>;
  /** The version last fetched to be installed. */
  fetched?: string;
  conflict?: Install;
  /** What is about to be installed, where the log lists it. */
  lists?: 'numpy' | 'others';
}

/**
 * Follows pip's log, from the list of packages or an uninstall to the line of success. Its lines are indented at most
 * as pip does it: deeper, a log is an example in a document.
 */
export function createPipReader(): InstallReader {
  let log: Log = {};

  const installed = (to: string, text: string, line: number): Install | undefined => {
    const { from, lists, removal } = log;
    log = {};
    // pip names what it replaces: where its list is whole and does not, the place was another one.
    const isElsewhere = lists === 'numpy' && !removal && from === undefined;
    if (isElsewhere || from === to) return undefined;
    // The list names everything that was installed beside it.
    const own = text.replace(INSTALLED_LIST, `$1numpy-${to}`);
    return { evidence: 'installed', ...(from && { from }), to, text: own, line };
  };

  const follow = (text: string, line: number): void => {
    const to = text.endsWith('incompatible.') ? CONFLICT.exec(text)?.[1] : undefined;
    if (to) log.conflict ??= { evidence: 'conflict', to, text, line };
    if (!STEP.test(text)) return;
    const from = FOUND.exec(text)?.[1];
    if (from) log.from = from;
    const removed = REMOVING.exec(text)?.[1];
    if (removed) log = { ...log, from: removed, removal: { text, line } };
    const fetched = FETCHED.exec(text)?.[1];
    if (fetched) log.fetched = fetched;
  };

  return {
    read(text, line) {
      // Without -y, pip asks before it removes, and may be told no.
      if (text.endsWith('Would remove:')) delete log.removal;
      if (text.includes('Rolling back uninstall of numpy')) log = {};
      if (INSTALLING.test(text)) {
        log.lists = /[ ,:]numpy(?:,|$)/.test(text) ? 'numpy' : 'others';
      } else if (text.includes('numpy')) {
        follow(text, line);
      }
      const packages = INSTALLED.exec(text)?.[1];
      if (packages === undefined) return undefined;
      const to = INSTALLED_NUMPY.exec(packages)?.[1];
      if (to) return installed(to, text, line);
      delete log.conflict;
      return undefined;
    },
    end() {
      const { from, removal, fetched, conflict, lists } = log;
      log = {};
      if (!removal) return lists === 'others' ? undefined : conflict;
      const to = conflict?.to ?? fetched;
      if (from === to) return undefined;
      return { evidence: 'uninstalled', ...(from && { from }), ...(to && { to }), ...removal };
    },
  };
}
