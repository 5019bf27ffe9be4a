import type { Remedy } from './events.ts';
import type { InstallCommand } from './install-command.ts';
import type { Session, Sighted } from './session.ts';

/** A line of an install cell that replaces NumPy, and how it would read if it left NumPy alone. */
export interface PinFix {
  /** In the cell, from 1. */
  line: number;
  from: string;
  /** Absent where only the person can tell, as of a file of requirements. */
  to?: string | undefined;
}

/** More lines than a notice has room for. */
const MOST = 5;

/** What NumPy is asked for by, in quotes or without. */
const NUMPY = /^(["']?)numpy(?:\[[\w,]*\])?(?:[=<>!~][^\s"']*)?\1$/;
/** What makes pip install what is there already. */
const FORCING = /^(?:--upgrade|-U|--force-reinstall|--reinstall|--ignore-installed|-I)$/;
const INSTALLS = /^(?:install|add|update|upgrade)$/;
/** Written in Python, or several commands in one line: not ours to take apart. */
const IS_INVOLVED = /[;&|(){}$`\\]/;

function without(words: readonly string[], command: InstallCommand): readonly string[] {
  const others = words.filter((word) => !NUMPY.test(word));
  if (others.length < words.length) return others;
  return command.isForced ? words.filter((word) => !FORCING.test(word)) : words;
}

function leftAlone(command: InstallCommand): string | undefined {
  if (IS_INVOLVED.test(command.text)) return undefined;
  const words = command.text.split(' ');
  const verb = words.findIndex((word) => INSTALLS.test(word));
  const kept = without(words, command);
  if (verb < 0 || kept.length === words.length) return undefined;
  const isAnythingLeft = kept.slice(verb + 1).some((word) => word !== '' && !word.startsWith('-'));
  return isAnythingLeft ? kept.join(' ') : `# ${command.text}`;
}

/** The lines among a cell's install commands that replace NumPy, and what to write instead. */
export const pinFixesIn = (commands: readonly InstallCommand[]): PinFix[] =>
  commands
    .filter(({ mayReplaceNumPy, isElsewhere }) => mayReplaceNumPy && !isElsewhere)
    .slice(0, MOST)
    .map((command) => ({ line: command.line, from: command.text, to: leftAlone(command) }));

/** The lines to change in the cell of a session that brings its fault back, where that is the remedy. */
export function pinFixesFor(
  { remedies, swap }: { remedies: readonly Remedy[]; swap?: Sighted },
  { installs }: Session,
): PinFix[] {
  if (!swap || remedies[0] !== 'fix-pins') return [];
  return pinFixesIn(installs.get(swap.cell.id)?.commands ?? []);
}
