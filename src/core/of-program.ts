import type { Sighting } from './sighting.ts';

/**
 * The sightings of one output, with the program that printed it wherever one of them names it: of chained
 * errors Python prints the script's frame once.
 */
export function ofProgram(sightings: readonly Sighting[]): readonly Sighting[] {
  const named = sightings.find(({ facts }) => facts.program !== undefined);
  if (!named) return sightings;
  const { program, environment } = named.facts;
  return sightings.map((sighting) => {
    const { fault, facts } = sighting;
    if (fault === 'replaced' || facts.program !== undefined) return sighting;
    const known = { ...(program && { program }), ...(environment && { environment }) };
    return { ...sighting, facts: { ...facts, ...known } };
  });
}
