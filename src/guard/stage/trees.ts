import { ensureNumpyTrees } from '../../../scripts/setup.mjs';

const found = await ensureNumpyTrees();
if (found.reason !== undefined && process.env['CI'] === 'true') throw new Error(found.reason);

/** Why the cell cannot be tried here; undefined where it can. */
export const noTrees = found.reason;
if (noTrees) console.log(`The guard cell is not tried with real NumPys: ${noTrees}`);

export const { python = '', trees = {}, scipy } = found;
