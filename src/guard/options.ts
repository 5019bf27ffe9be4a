/** What can be chosen of the guard cell. */
export interface GuardOptions {
  /** With `verify()`, for the end of the cell that installs. */
  verify: boolean;
  /** A reused runtime stops the notebook too where nobody can be asked. */
  strict: boolean;
  /** With the repair that asks twice; off everywhere by default. */
  withRepair: boolean;
  /** Named in what the cell prints, at most 100 characters; empty for none. */
  course: string;
  /** An https address where the course helps; empty for none. */
  link: string;
}

export const DEFAULT_GUARD: GuardOptions = {
  verify: false,
  strict: false,
  withRepair: false,
  course: '',
  link: '',
};
