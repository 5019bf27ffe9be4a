import type { Install } from './install.ts';

const VERSION = String.raw`(\d[\w.!+-]*?)`;
const FOUND = new RegExp(
  String.raw`^(?:Found existing installation: numpy |Uninstalling numpy-)${VERSION}:?(?: |$)`,
);
const UNINSTALLED = new RegExp(String.raw`^Successfully uninstalled numpy-${VERSION}$`);
const INSTALLED = /^Successfully installed (.*)$/;
const INSTALLED_NUMPY = new RegExp(String.raw`(?:^| )numpy-${VERSION}(?= |$)`);
const FETCHED = /^(?:Using cached|Downloading) (?:\S*\/)?numpy-(\d[\w.!+]*)-/;
const CONFLICT = new RegExp(
  String.raw` requires numpy.*, but you (?:have|'ll have) numpy ${VERSION} which is incompatible\.$`,
);
const UV_REMOVED = new RegExp(String.raw`^- numpy==${VERSION}$`);
const UV_ADDED = new RegExp(String.raw`^\+ numpy==${VERSION}$`);
const COLAB_WARNING = 'WARNING: The following packages were previously imported in this runtime:';
const PACKAGE_LIST = /^\[([\w.,\s-]*)\]/;

export interface InstallReader {
  /** What this line proves about NumPy, if anything. */
  read(line: string, number: number): Install | undefined;
  /** What remains open when the log ends. */
  end(): Install | undefined;
}

type Open = Pick<Install, 'from' | 'to' | 'text' | 'line'>;

/** Follows the logs of pip and uv, and Colab's warning after them, line by line. */
export function createInstallReader(): InstallReader {
  let from: string | undefined;
  let removed: Open | undefined;
  let fetched: string | undefined;
  let conflict: Open | undefined;
  let listsOthers = false;
  let listsNumPy = false;
  let awaitsPackages = false;

  const forget = () => {
    from = undefined;
    removed = undefined;
    fetched = undefined;
    conflict = undefined;
    listsOthers = false;
    listsNumPy = false;
  };

  const installed = (to: string, text: string, line: number): Install | undefined => {
    // pip names what it removes: a log in full without it filled another, empty environment.
    const isElsewhere = listsNumPy && !removed;
    const before = from;
    forget();
    if (isElsewhere || before === to) return undefined;
    return { evidence: 'installed', ...(before && { from: before }), to, text, line };
  };

  const readPip = (text: string, line: number): Install | undefined => {
    if (text.startsWith('Installing collected packages:')) {
      listsNumPy = /[ ,:]numpy(?:,|$)/.test(text);
      listsOthers = !listsNumPy;
      return undefined;
    }
    const found = FOUND.exec(text)?.[1];
    if (found) from = found;
    const uninstalled = REMOVING.exec(text)?.[1];
    if (uninstalled) removed = { from: uninstalled, text, line };
    // pip asks first, and may be told no.
    if (text === 'Would remove:') removed = undefined;
    fetched = FETCHED.exec(text)?.[1] ?? fetched;
    if (text.startsWith('Rolling back uninstall of numpy')) forget();
    const clash = CONFLICT.exec(text)?.[1];
    if (clash && !conflict) conflict = { to: clash, text, line };
    const packages = INSTALLED.exec(text)?.[1];
    if (packages === undefined) return undefined;
    const to = INSTALLED_NUMPY.exec(packages)?.[1];
    if (to) return installed(to, text, line);
    conflict = undefined;
    return undefined;
  };

  const readUv = (text: string, line: number): Install | undefined => {
    const before = UV_REMOVED.exec(text)?.[1];
    if (before) {
      from = before;
      removed = { from, text, line };
    }
    const to = removed && UV_ADDED.exec(text)?.[1];
    return to ? installed(to, text, line) : undefined;
  };

  const readColab = (text: string, line: number): Install | undefined => {
    const start = text.indexOf(COLAB_WARNING);
    const list = awaitsPackages ? text : text.slice(start + COLAB_WARNING.length).trim();
    if (start < 0 && !awaitsPackages) return undefined;
    awaitsPackages = list === '';
    const packages = PACKAGE_LIST.exec(list)?.[1]?.split(',') ?? [];
    const hasNumPy = packages.some((name) => name.trim() === 'numpy');
    return hasNumPy ? { evidence: 'previously-imported', text: COLAB_WARNING, line } : undefined;
  };

  return {
    read(line, number) {
      if (!awaitsPackages && !/numpy|nstall|previously/.test(line)) return undefined;
      const text = line.trim();
      return readColab(text, number) ?? readUv(text, number) ?? readPip(text, number);
    },
    end() {
      const isSame =
        removed !== undefined && (fetched === removed.from || conflict?.to === removed.from);
      const rest: Install | undefined =
        removed && !isSame
          ? { evidence: 'uninstalled', ...removed, ...(fetched && { to: fetched }) }
          : conflict && !listsOthers && !removed
            ? { evidence: 'conflict', ...conflict }
            : undefined;
      forget();
      return rest;
    },
  };
}
