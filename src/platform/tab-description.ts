import * as v from 'valibot';
import { PAGE_LIMITS, PAGE_PARTS } from './page-health.ts';
import { PAGE_LIMIT } from './limits.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const place = v.pipe(v.number(), v.integer(), v.minValue(0));
const missing = v.array(v.picklist(PAGE_PARTS));

/** What a person is led to do next in Colab's own page, where we do not press it. */
const guideSchema = v.object({
  command: v.picklist([
    'restart-and-run-all',
    'restart',
    'run-all',
    'delete-runtime',
    'clear-outputs',
  ]),
  step: v.picklist(['connect', 'open-menu', 'choose-entry', 'confirm', 'answer', 'wait']),
});
export type GuideStep = v.InferOutput<typeof guideSchema>;

/** What the notebook script answers where it is asked what its page is. */
export const tabDescriptionSchema = v.variant('page', [
  v.object({ page: v.literal('loading') }),
  v.object({ page: v.literal('unreadable'), missing }),
  v.object({
    page: v.literal('notebook'),
    runtime: id,
    notebook: id,
    connected: v.boolean(),
    /** How many code cells it has. */
    cells: place,
    missing,
    limit: v.optional(v.picklist(PAGE_LIMITS)),
    guide: v.optional(guideSchema),
    /** The lines to change, as the notice has them. */
    pins: v.optional(
      v.array(v.object({ line: place, from: v.string(), to: v.optional(v.string()) })),
    ),
    /** It carries a remedy out. */
    carries: v.boolean(),
  }),
]);
export type TabDescription = v.InferOutput<typeof tabDescriptionSchema>;

/** What the notebook script answers where the popup asks for a copy of the page. */
export const pageCopySchema = v.pipe(v.string(), v.maxLength(PAGE_LIMIT));
