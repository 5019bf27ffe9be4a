import { itemKinds } from '../names.ts';

const names = Object.keys(itemKinds).map((name) => `.${name}`);

/** Matches an output item of any kind. */
export const ITEM = `:is(${names.join(', ')})`;
