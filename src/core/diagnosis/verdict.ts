/** What a person is told about a runtime. */
export type Verdict =
  | 'clean'
  | 'reused'
  | 'restart-needed'
  | 'corrupted'
  | 'conflict'
  | 'recovering'
  | 'recovered'
  | 'unreadable';
