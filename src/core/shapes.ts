import * as v from 'valibot';

/** A line that was taken from a page. */
export const shortText = v.pipe(v.string(), v.maxLength(400));
/** A name, an id or a version. */
export const name = v.pipe(v.string(), v.maxLength(200));
/** A number of things, or the place of one. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A file of JSON can hold an infinite number, which storage would not give back. */
export const finite = v.pipe(v.number(), v.finite());
