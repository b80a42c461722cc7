import { parseArgs } from 'node:util'
import { say, writeLine } from '../../cli/output.ts'
import { limitsIn, secondsFor } from '../../indexer/pipeline/workers/limits.ts'
import { round } from '../run/statistics.ts'
import { growthOf } from './growth.ts'
import { TRIALS } from './trials.ts'

const HELP = `Usage: npm run -s bench -- linear [--only TEXT] [--of WHAT] [--json]

Feeds texts that are hard for some rule through whatever takes texts from elsewhere, at 500,000 and at 1,000,000
characters, and compares the processor time. Each row is printed when it is known. The exit code is 1 if any takes
more than three times as long at twice the length, or longer than an indexer waits for a document.

  --only TEXT  only texts whose name contains it
  --of WHAT    only of these: ${[...new Set(TRIALS.map((it) => it.of))].join(', ')}
  --json       each row as JSON
`
const MEGABYTE = 1_000_000

export async function linear(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', default: '' },
      of: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(HELP)
    return
  }
  const chosen = TRIALS.filter(
    ({ of, name }) => name.includes(values.only) && (values.of === undefined || of === values.of),
  )
  const atMost = secondsFor(limitsIn({}), MEGABYTE) * 1000
  if (!values.json) await writeLine('| of | text | ms | ratio | linear |\n| --- | --- | --- | --- | --- |')
  let failed = 0
  for (const [at, { of, name, work }] of chosen.entries()) {
    say(`${at + 1} of ${chosen.length}: ${of}, ${name}`)
    const growth = await growthOf(work, MEGABYTE / 2, MEGABYTE)
    const ms = Math.round(growth.ms)
    const ratio = round(growth.ratio)
    const fits = growth.linear && ms <= atMost
    if (!fits) failed += 1
    const row = [of, name.slice(0, 60), ms, ratio, fits ? 'yes' : 'no']
    const json = JSON.stringify({ of, name, ms, ratio, linear: growth.linear, inTime: ms <= atMost })
    await writeLine(values.json ? json : `| ${row.join(' | ')} |`)
  }
  if (failed > 0) process.exitCode = 1
}
