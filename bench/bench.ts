import { findChromium } from '../scripts/find-chromium.ts';
import { FULL, QUICK } from './measure/part.ts';
import { startWorld } from './measure/world.ts';
process.env['CHROMIUM_PATH'] ??= findChromium();
const world = await startWorld();
const name = process.argv[2] ?? '';
const part = (await import(`./parts/${name}.ts`))[name];
try {
  const q = process.argv.includes('--quick') ? QUICK : FULL;
  const t0 = Date.now();
  console.log(
    JSON.stringify(
      await part(world, { ...q, rounds: 1, seconds: 5 }, (l: string) =>
        console.log(((Date.now() - t0) / 1000).toFixed(0), l),
      ),
      null,
      1,
    ),
  );
} finally {
  await world.stop();
}
