import type { Sighting } from '../core/signatures/sighting.ts';

/** The key of the text for what a cell did, as far as that is known. */
export function evidenceKey({ fault, strength }: Pick<Sighting, 'fault' | 'strength'>) {
  if (fault !== 'replaced') return 'evidenceFailed';
  return strength === 'possible' ? 'evidencePossible' : 'evidenceReplaced';
}
