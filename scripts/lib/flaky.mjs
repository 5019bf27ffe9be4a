function* testsOf(suites, titles = []) {
  for (const { file, title, specs = [], suites: inner = [] } of suites) {
    const own = title && title !== file ? [...titles, title] : titles;
    for (const spec of specs) {
      for (const test of spec.tests) {
        yield {
          file: spec.file,
          line: spec.line,
          title: [...own, spec.title].join(' › '),
          ...test,
        };
      }
    }
    yield* testsOf(inner, own);
  }
}

/** The tests of Playwright's JSON report that passed only when they were tried again, a line each. */
export const flakyTests = ({ suites = [] }) =>
  [...testsOf(suites)]
    .filter(({ status }) => status === 'flaky')
    .map(({ file, line, title }) => `e2e/${file}:${line}  ${title}`);
