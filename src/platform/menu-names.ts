import * as v from 'valibot';
import { MENU_NAME_LIMIT } from './limits.ts';

const label = v.optional(v.pipe(v.string(), v.maxLength(MENU_NAME_LIMIT)));

/** What Colab's menus and their entries are called on a page, in its language; absent or empty where not found. */
export const menuNamesSchema = v.object({
  runtime: label,
  edit: label,
  'restart-and-run-all': label,
  restart: label,
  'run-all': label,
  'delete-runtime': label,
  'clear-outputs': label,
  'runtime-type': label,
});
export type MenuNames = v.InferOutput<typeof menuNamesSchema>;
