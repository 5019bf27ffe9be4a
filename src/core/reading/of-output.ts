import type { Sighting } from '../signatures/sighting.ts';

/** Of chained errors Python prints the script's frame once: what is printed with it is the program's too. */
function ofProgram(sightings: readonly Sighting[]): readonly Sighting[] {
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

const inOwnPlace = (sighting: Sighting): Sighting =>
  sighting.fault === 'replaced'
    ? { ...sighting, facts: { ...sighting.facts, place: 'own' } }
    : sighting;

/**
 * The sightings of one output, each with what only the whole output tells: which program printed it, and
 * whether its installs went to a place of the person's own.
 */
export function ofOutput(sightings: readonly Sighting[], isOwnPlace: boolean): readonly Sighting[] {
  const known = ofProgram(sightings);
  return isOwnPlace ? known.map(inOwnPlace) : known;
}
