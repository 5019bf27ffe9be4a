import { isSameVersion, satisfies } from '../packages/versions.ts';
import { newestPreinstalled } from './preinstalled.ts';

/** An older runtime that Colab still offers, by its name and with its NumPy. */
export interface PastRuntime {
  name: string;
  numpy: string;
}

/**
 * What "Runtime version" in Colab's dialog "Change runtime type" offers beside the newest, the newest
 * first: as of 2026-08-19, from the README of googlecolab/backend-info. A choice ends with the session.
 */
const OFFERED: readonly PastRuntime[] = [
  { name: '2026.07', numpy: '2.0.2' },
  { name: '2026.04', numpy: '2.0.2' },
  { name: '2026.01', numpy: '2.0.2' },
  { name: '2025.10', numpy: '2.0.2' },
  { name: '2025.07', numpy: '2.0.2' },
];

/**
 * The newest older runtime whose NumPy is what an install asks for, such as `<2.1`, where that of today's
 * runtimes is not; undefined where none is, or where that NumPy is loaded already.
 */
export function pastRuntimeFor(requested: string, loaded?: string): PastRuntime | undefined {
  if (satisfies(newestPreinstalled(), requested)) return undefined;
  const found = OFFERED.find(({ numpy }) => satisfies(numpy, requested));
  return found && !(loaded && isSameVersion(loaded, found.numpy)) ? found : undefined;
}
