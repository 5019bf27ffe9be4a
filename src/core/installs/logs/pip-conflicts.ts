/** A complaint of pip's: `a 1 requires numpy<2, but you have numpy 2.1 which is incompatible.` */
const COMPLAINT =
  /^ {0,2}(?:ERROR: )?([A-Za-z0-9][\w.-]*) (\d\S*) (?:requires|has requirement) ([\w.-]+)/;
/** Until 20.2 pip complained before it installed. */
const REASON = /^, but you(?:'ll)? have (\S+) (\d\S*) which is incompatible\.$/;
const ABSENT = ', which is not installed.';

/** This many packages are kept, and so much of their names. */
const MAX_PACKAGES = 200;
const MAX_NAMES = 200;
/** Seldom do this many packages that an image came with disagree about NumPy and about nothing else. */
const MANY = 3;

export interface Complaint {
  /** The package that complains, and its version. */
  name: string;
  version: string;
  /** NumPy's version as the complaint says it; undefined where it is about another package. */
  numpy: string | undefined;
}

/** The complaint in a line of pip's log. */
export function complaintIn(text: string): Complaint | undefined {
  const isAbsent = text.endsWith(ABSENT);
  if (!isAbsent && !text.endsWith(' which is incompatible.')) return undefined;
  const [, name, version, needed] = COMPLAINT.exec(text) ?? [];
  if (!name || !version || !needed) return undefined;
  if (isAbsent) return { name, version, numpy: undefined };
  const [, had, at] = REASON.exec(text.slice(text.lastIndexOf(', but you'))) ?? [];
  if (!had || !at) return undefined;
  return { name, version, numpy: needed === 'numpy' && had === 'numpy' ? at : undefined };
}

interface Package {
  version: string;
  isAboutNumPy: boolean;
  isAboutOthers: boolean;
}

/** The complaints of one run of pip. */
export interface Complaints {
  add(complaint: Complaint): void;
  /** The packages that disagree about NumPy, in whole names of at most 200 characters. */
  names(): string;
  /** How many they must be for a change of NumPy: none, perhaps one, surely several. */
  tell(): 'nothing' | 'conflict' | 'conflicts';
}

/** Collects what pip complains of, package by package. */
export function createComplaints(): Complaints {
  const packages = new Map<string, Package>();
  return {
    add({ name, version, numpy }) {
      const known = packages.get(name);
      if (!known && packages.size >= MAX_PACKAGES) return;
      packages.set(name, {
        version,
        isAboutNumPy: numpy !== undefined || known?.isAboutNumPy === true,
        isAboutOthers: numpy === undefined || known?.isAboutOthers === true,
      });
    },
    names() {
      let names = '';
      for (const [name, { version, isAboutNumPy }] of packages) {
        if (!isAboutNumPy) continue;
        const longer = `${names}${names && ', '}${name} ${version}`;
        if (longer.length > MAX_NAMES) break;
        names = longer;
      }
      return names;
    },
    tell() {
      // pip lists all complaints of a package that needs anything of what it touched, old ones too. So only
      // a package that complains of nothing else tells that it was NumPy.
      const all = [...packages.values()];
      const others = all.filter(({ isAboutOthers }) => isAboutOthers).length;
      const alone = all.length - others;
      if (alone < others) return alone >= MANY ? 'conflict' : 'nothing';
      if (alone === 0) return 'nothing';
      return alone > 1 ? 'conflicts' : 'conflict';
    },
  };
}
