interface Suite {
  file: string;
  title: string;
  specs?: { file: string; line: number; title: string; tests: { status: string }[] }[];
  suites?: Suite[];
}

/** The tests of Playwright's JSON report that passed only when they were tried again, a line each. */
export function flakyTests(report: { suites?: Suite[] }): string[];
