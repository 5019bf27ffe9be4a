/** The signature of what a guard cell found; `core/signatures/guard-report` makes it. */
export const GUARD_REPORT = 'guard-report';
