import { findChromium } from '../scripts/find-chromium.ts';
import { FULL, QUICK } from './measure/part.ts';
import { startWorld } from './measure/world.ts';
process.env['CHROMIUM_PATH'] ??= findChromium();
const world = await startWorld();
try {
  const q = process.argv.includes('--quick') ? QUICK : FULL;
  for (const file of process.argv.slice(2).filter((a) => !a.startsWith('-'))) {
    const t0 = Date.now();
    const name = file.replace(/-(.)/, (_, c) => c.toUpperCase());
    const part = (await import(`./parts/${file}.ts`))[name];
    console.log(
      JSON.stringify(
        await part(world, { ...q, rounds: 1, seconds: 5 }, (l: string) =>
          console.log(((Date.now() - t0) / 1000).toFixed(0), l),
        ),
        null,
        1,
      ),
    );
  }
} finally {
  await world.stop();
}
