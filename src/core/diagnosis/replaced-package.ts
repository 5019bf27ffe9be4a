import { distributionsOf } from '../packages/distributions.ts';
import { namesAny } from '../installs/source/named-packages.ts';
import type { Noted, Session } from '../ledger/session.ts';
import { OTHER_IMPORTED } from '../notes/other-packages.ts';

/** The packages in Colab's own warning, which names them as they are imported: `[PIL,pyarrow]`. */
const importedIn = ({ excerpt }: Noted) => {
  const [, list = ''] = excerpt.split('[');
  return (list.split(']', 1)[0] ?? '').split(',').map((name) => name.trim());
};

/**
 * Whether a package that a note is about was replaced in the session that had it loaded: Colab says so, or a
 * command of the session names it.
 */
export function wasReplaced({ facts: { owner } }: Noted, { noted, installs }: Session): boolean {
  if (owner === undefined) return false;
  const isImported = noted.some(
    (each) => each.signature === OTHER_IMPORTED && importedIn(each).includes(owner),
  );
  const distributions = distributionsOf(owner);
  return (
    isImported ||
    [...installs.values()].some(({ commands }) =>
      commands.some((command) => namesAny(command, distributions)),
    )
  );
}
