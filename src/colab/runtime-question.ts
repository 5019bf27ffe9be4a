/** Names of the events by which the page's own world is asked for its runtime, and answers. */
export const ASK = 'clean-slate-ask-runtime';
export const TELL = 'clean-slate-tell-runtime';
