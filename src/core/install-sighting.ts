import type { InstallCommand } from './install-command.ts';
import type { Sighting } from './sighting.ts';
import type { InstallOutcome } from './text/logs/install-outcome.ts';
import { satisfies } from './versions.ts';

/** The signature of a cell's source that may have replaced NumPy. */
export const INSTALL_COMMAND = 'install-command';

const EXACT = /^={2,3}\d[\w.!+]*$/;

/** True where pip finds that the NumPy at hand will do, and leaves it. */
function isMet({ requested, isForced }: InstallCommand, installed: string | undefined): boolean {
  if (!installed || !requested || !satisfies(installed, requested)) return false;
  // By force the same version comes again, which changes nothing; a range may bring another.
  return !isForced || EXACT.test(requested);
}

/**
 * The possible replacement that a cell's commands alone tell: the first one that may have replaced
 * NumPy and of which the output does not say what it did. `outcome` is what the cell's outputs told,
 * all of them together; `installed` the version that the runtime is known to have.
 */
export function sightInstalls(
  commands: readonly InstallCommand[],
  outcome: InstallOutcome,
  installed?: string,
): Sighting | undefined {
  if (outcome === 'failed') return undefined;
  const command = commands.find(
    (found) =>
      found.mayReplaceNumPy && (found.isQuiet || outcome === 'none') && !isMet(found, installed),
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
