import type { GuardLine } from '../facts/guard-line.ts';
import type { InstallOutcome } from '../installs/logs/install-outcome.ts';
import type { Sighting } from '../signatures/sighting.ts';
import type { Logged } from '../text/log-head.ts';

/** Reads one kind of output, line by line. */
export interface LineReading {
  /** The sightings that a line completes; it is not whole where the output breaks off in it. */
  read(logged: Logged, isWhole: boolean): readonly Sighting[];
  /** Those that only the end of the output decides. */
  end(): readonly Sighting[];
  /** What a guard cell printed last. */
  guard(): GuardLine | undefined;
  installOutcome(): InstallOutcome;
  /** Whether the installs' paths are a person's own. */
  isOwnPlace(): boolean;
}
