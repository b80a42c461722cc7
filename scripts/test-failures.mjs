import path from 'path'
import { stripVTControlCharacters } from 'util'
import { root } from './place.mjs'
import { isUnloadable } from './test-counts.mjs'

/** `indexer/a.test.ts › a mill closes: ` with the first line of what was wrong, and the example that broke a property. */
function lineOf(file, name, message) {
  const places = [path.relative(root, path.resolve(root, file)), name].filter(Boolean)
  const [first, ...others] = stripVTControlCharacters(message || '')
    .trim()
    .split('\n')
  const example = others.find((line) => line.startsWith('Counterexample: '))
  return `${places.join(' › ')}: ${[first, example].filter(Boolean).join(' ')}`
}

/** A line for each failed test in vitest's JSON report. */
export function vitestFailures(report) {
  if (!report) return []
  return report.testResults.flatMap((file) =>
    isUnloadable(file)
      ? [lineOf(file.name, '', file.message)]
      : file.assertionResults
          .filter((test) => test.status === 'failed')
          .map((test) => lineOf(file.name, test.fullName, test.failureMessages[0])),
  )
}

/** A line for each test in Playwright's JSON report that did not pass at once, with the screen that it ran on. */
export function playwrightFailures(report) {
  return report ? failuresIn(report) : []
}

function failuresIn({ suites = [], specs = [] }) {
  const own = specs.flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, results }) => {
        const broke = results.find(({ error }) => error)
        return lineOf(path.join('e2e', file), `${title} (${projectName})`, broke && broke.error.message)
      }),
  )
  return [...own, ...suites.flatMap(failuresIn)]
}
