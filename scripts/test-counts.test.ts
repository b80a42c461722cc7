import { expect, it } from 'vitest'
import { closingLine, playwrightCounts, sumOfCounts, vitestCounts } from './test-counts.mjs'
import { playwrightFailures, vitestFailures } from './test-failures.mjs'

/** What vitest reports for files, each given as the states of its tests. */
function vitestReport(...files: ('passed' | 'failed' | 'pending')[][]) {
  const states = files.flat()
  const count = (state: string) => states.filter((one) => one === state).length
  return {
    numPassedTests: count('passed'),
    numFailedTests: count('failed'),
    numPendingTests: count('pending'),
    numTodoTests: 0,
    testResults: files.map((tests) => ({
      status: tests.length === 0 || tests.includes('failed') ? 'failed' : 'passed',
      assertionResults: tests.map((status) => ({ status })),
    })),
  }
}

it('counts what vitest ran', () => {
  const report = vitestReport(['passed', 'failed'], ['passed', 'pending'])
  expect(vitestCounts(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 1 })
})

it('counts a test file that cannot be loaded as a failure: it has no tests that could fail', () => {
  expect(vitestCounts(vitestReport(['passed'], []), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 })
})

it('counts a failed run without a failed test as a failure, such as an error outside of tests', () => {
  expect(vitestCounts(vitestReport(['passed']), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 })
})

it('counts a run without tests or without a report as a failure: silence is not success', () => {
  expect(vitestCounts(vitestReport(), 0).failed).toBe(1)
  expect(vitestCounts(undefined, 0).failed).toBe(1)
  expect(playwrightCounts(undefined, 0).failed).toBe(1)
  const allSkipped = { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 3 } }
  expect(playwrightCounts(allSkipped, 0)).toEqual({ passed: 0, failed: 1, skipped: 3 })
})

it('counts a flaky test as failed', () => {
  const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 0 } }
  expect(playwrightCounts(report, 1)).toEqual({ passed: 4, failed: 2, skipped: 0 })
})

it('ends with the sums, and mentions skipped tests only if there are any', () => {
  const sum = sumOfCounts([
    { passed: 3, failed: 0, skipped: 0 },
    { passed: 2, failed: 1, skipped: 0 },
  ])
  expect(closingLine(sum)).toBe('5 passed, 1 failed')
  expect(closingLine({ ...sum, skipped: 2 })).toBe('5 passed, 1 failed, 2 skipped')
})

it('names each failed test at the end, with the first line of what was wrong', () => {
  const failed = (fullName: string, message: string) => ({
    status: 'failed',
    fullName,
    failureMessages: [message],
  })
  const report = {
    testResults: [
      {
        name: 'indexer/a.test.ts',
        status: 'failed',
        assertionResults: [
          failed('a mill closes', '\u001b[31mno\u001b[39m\n{ seed: 1 }\nCounterexample: ["a"]\nat'),
        ],
      },
      { name: 'indexer/b.test.ts', status: 'failed', message: 'not loaded', assertionResults: [] },
      {
        name: 'indexer/c.test.ts',
        status: 'passed',
        assertionResults: [{ status: 'passed', fullName: 'c' }],
      },
    ],
  }
  expect(vitestFailures(report)).toEqual([
    'indexer/a.test.ts › a mill closes: no Counterexample: ["a"]',
    'indexer/b.test.ts: not loaded',
  ])
  expect(vitestFailures(undefined)).toEqual([])
})

it('names the failed tests of a browser with the screen they ran on', () => {
  const results = [{ error: { message: 'no dialog\nlog' } }]
  const spec = (title: string, status: string) => ({
    file: 'search.spec.ts',
    title,
    tests: [{ status, projectName: 'phone', results }],
  })
  const report = {
    suites: [
      { specs: [spec('a', 'expected')], suites: [{ specs: [spec('b', 'unexpected'), spec('c', 'flaky')] }] },
    ],
  }
  expect(playwrightFailures(report)).toEqual([
    'e2e/search.spec.ts › b (phone): no dialog',
    'e2e/search.spec.ts › c (phone): no dialog',
  ])
})
