/**
 * Events between the extension's scripts and the page's own world, which outlives them: something of ours is on
 * the page; whether the extension is still there; that it is.
 */
export const SHOWN = 'clean-slate-shown';
export const ASKED = 'clean-slate-asked';
export const THERE = 'clean-slate-there';

/** Tells the page's own world that something of ours is on the page. */
export const tellShown = () => void document.dispatchEvent(new Event(SHOWN));
