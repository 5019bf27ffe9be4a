import { findInstalls, type InstallCommand } from '../install-command.ts';

/** A line of an install cell that replaces NumPy, and how it would read if it left NumPy alone. */
export interface PinFix {
  /** In the cell, from 1. */
  line: number;
  from: string;
  /** Absent where only the person can tell, as of a file of requirements. */
  to?: string | undefined;
}

/** More lines than a notice has room for. */
export const MOST = 5;
/** A longer one is not shown whole. */
export const MAX_LINE = 300;

/** What NumPy is asked for by, in quotes or without. */
const NUMPY = /^(["']?)numpy(?:\[[\w,]*\])?(?:[=<>!~][^\s"']*)?\1$/;
/** What makes pip install what is there already. */
const FORCING = /^(?:--upgrade|-U|--force-reinstall|--reinstall|--ignore-installed|-I)$/;
const INSTALLS = /^(?:install|add|update|upgrade)$/;
/** Written in Python, or several commands in one line: not ours to take apart. */
const IS_INVOLVED = /[;&|(){}$`\\]/;

function without(words: readonly string[], { isForced }: InstallCommand): readonly string[] {
  const others = words.filter((word) => !NUMPY.test(word));
  if (others.length < words.length) return others;
  return isForced ? words.filter((word) => !FORCING.test(word)) : words;
}

function leftAlone(line: string, command: InstallCommand): string | undefined {
  if (IS_INVOLVED.test(line)) return undefined;
  const words = line.split(' ');
  const verb = words.findIndex((word) => INSTALLS.test(word));
  const kept = without(words, command);
  if (verb < 0 || kept.length === words.length) return undefined;
  const isAnythingLeft = kept.slice(verb + 1).some((word) => word !== '' && !word.startsWith('-'));
  return isAnythingLeft ? kept.join(' ') : `# ${line}`;
}

/**
 * The lines in a cell's source that replace NumPy, and what to write instead. The source is read off the
 * page when they are shown: of a line the ledger keeps less than a person needs to change it.
 */
export function pinFixesIn(source: string): PinFix[] {
  const lines = source.split('\n');
  return findInstalls(source)
    .filter(({ mayReplaceNumPy, isElsewhere }) => mayReplaceNumPy && !isElsewhere)
    .slice(0, MOST)
    .map((command) => {
      const from = (lines[command.line - 1] ?? '').trim().slice(0, MAX_LINE);
      return { line: command.line, from, to: leftAlone(from, command) };
    });
}
