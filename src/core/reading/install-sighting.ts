import type { InstallCommand } from '../installs/install-command.ts';
import type { Sighting } from '../signatures/sighting.ts';
import type { InstallOutcome } from '../installs/logs/install-outcome.ts';
import { satisfies } from '../packages/versions.ts';

/** The signature of a cell's source that may have replaced NumPy. */
export const INSTALL_COMMAND = 'install-command';

const EXACT = /^={2,3}\d[\w.!+]*$/;

/** True where pip finds that the NumPy at hand will do, and leaves it. */
function isMet({ requested, isForced }: InstallCommand, installed: string | undefined): boolean {
  if (!installed || !requested || !satisfies(installed, requested)) return false;
  // By force the same version comes again, which changes nothing; a range may bring another.
  return !isForced || EXACT.test(requested);
}

/** True where the cell's output does not tell what a command did. */
function isUntold(
  { isQuiet, tool }: InstallCommand,
  outcome: InstallOutcome,
  isAllQuiet: boolean,
): boolean {
  switch (outcome) {
    case 'none':
      return true;
    case 'told':
      // A quiet command has no log: where there is no other, the source was changed after it ran.
      return isQuiet && !isAllQuiet;
    case 'small':
      // pip draws a bar for each download, quiet or not; the other tools draw none.
      return isQuiet && tool !== 'pip';
    case 'large':
      return isQuiet;
    case 'failed':
      return false;
  }
}

/**
 * The possible replacement that a cell's commands alone tell: the first one that may have replaced
 * NumPy and of which the output does not say what it did. `outcome` is what the cell's outputs told,
 * all of them together; `installed` the version that the runtime is known to have; `all` are the
 * cell's commands where some of them are not asked about.
 */
export function sightInstalls(
  commands: readonly InstallCommand[],
  outcome: InstallOutcome,
  installed?: string,
  all: readonly InstallCommand[] = commands,
): Sighting | undefined {
  const isAllQuiet = all.every(({ isQuiet }) => isQuiet);
  const command = commands.find(
    (found) =>
      found.mayReplaceNumPy && isUntold(found, outcome, isAllQuiet) && !isMet(found, installed),
  );
  if (!command) return undefined;
  const { text, line, requested } = command;
  return {
    signature: INSTALL_COMMAND,
    fault: 'replaced',
    strength: 'possible',
    excerpt: text,
    line,
    facts: requested ? { requested } : {},
  };
}
