/** The result of a run. A runner that ran nothing or crashed counts as one failure: silence is not success. */
function counts(passed, failed, skipped, exitCode) {
  const broke = failed === 0 && (exitCode !== 0 || passed === 0)
  return { passed, failed: broke ? 1 : failed, skipped }
}

/** Whether a file of vitest's JSON report could not be loaded: it has no tests that could fail. */
export function isUnloadable({ status, assertionResults }) {
  return status === 'failed' && assertionResults.every((test) => test.status !== 'failed')
}

/** Counts from vitest's JSON report; `report` is undefined if it wrote none. */
export function vitestCounts(report, exitCode) {
  if (!report) return counts(0, 0, 0, exitCode)
  const unloadable = report.testResults.filter(isUnloadable)
  const skipped = report.numPendingTests + report.numTodoTests
  return counts(report.numPassedTests, report.numFailedTests + unloadable.length, skipped, exitCode)
}

/** Counts from Playwright's JSON report. A flaky test has not passed. */
export function playwrightCounts(report, exitCode) {
  if (!report) return counts(0, 0, 0, exitCode)
  const { expected, unexpected, flaky, skipped } = report.stats
  return counts(expected, unexpected + flaky, skipped, exitCode)
}

/** A step that either succeeded or failed. */
export function stepCounts(wentWell) {
  return { passed: wentWell ? 1 : 0, failed: wentWell ? 0 : 1, skipped: 0 }
}

export function sumOfCounts(list) {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const one of list) {
    for (const key of Object.keys(sum)) sum[key] += one[key]
  }
  return sum
}

export function closingLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`
  return skipped > 0 ? `${line}, ${skipped} skipped` : line
}
