/** What a person sees about a runtime. */
export type Verdict =
  | 'clean'
  | 'reused'
  | 'restart-needed'
  | 'corrupted'
  | 'conflict'
  | 'recovering'
  | 'recovered'
  | 'unreadable';
