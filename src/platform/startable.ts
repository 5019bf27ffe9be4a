/** What a person can start with a button of ours, by Colab's command for it. */
export const STARTABLE = [
  'restart-and-run-all',
  'restart',
  /** A restart, once no cell runs any more. */
  'wait-and-restart',
  'delete-runtime',
  'clear-outputs',
] as const;
export type Startable = (typeof STARTABLE)[number];
