import { expect, it } from 'vitest'
import { closingLine, playwrightCounts, sumOfCounts, vitestCounts } from './test-counts.mjs'

/** What vitest reports for files of which each is a list of its tests' states. */
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

it('counts a test file that cannot be loaded as a failure: none of its tests could fail', () => {
  expect(vitestCounts(vitestReport(['passed'], []), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 })
})

it('counts a failed end without a failed test, such as an error outside any, as a failure', () => {
  expect(vitestCounts(vitestReport(['passed']), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 })
})

it('counts a run without any test, or without a report, as a failure: silence is no success', () => {
  expect(vitestCounts(vitestReport(), 0).failed).toBe(1)
  expect(vitestCounts(undefined, 0).failed).toBe(1)
  expect(playwrightCounts(undefined, 0).failed).toBe(1)
  const allSkipped = { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 3 } }
  expect(playwrightCounts(allSkipped, 0)).toEqual({ passed: 0, failed: 1, skipped: 3 })
})

it('counts a test that passes only at times as failed', () => {
  const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 0 } }
  expect(playwrightCounts(report, 1)).toEqual({ passed: 4, failed: 2, skipped: 0 })
})

it('closes with the sums, and speaks of skipped tests only when there are some', () => {
  const sum = sumOfCounts([
    { passed: 3, failed: 0, skipped: 0 },
    { passed: 2, failed: 1, skipped: 0 },
  ])
  expect(closingLine(sum)).toBe('5 passed, 1 failed')
  expect(closingLine({ ...sum, skipped: 2 })).toBe('5 passed, 1 failed, 2 skipped')
})
