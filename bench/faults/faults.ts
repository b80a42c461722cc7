import { parseArgs } from 'node:util'
import { say } from '../../cli/output.ts'
import { usage } from '../../cli/usage.ts'
import { openOpenSearch } from '../../engine/opensearch/index.ts'
import { canStart, startCluster } from '../../engine/opensearch/testing/cluster.ts'
import { newStore } from '../../engine/opensearch/testing/store.ts'
import { table } from '../run/statistics.ts'
import { NotRecovered, type Outcome, underLoad } from './load.ts'
import { SCENARIOS } from './scenarios.ts'

const HELP = `Usage: npm run -s bench -- faults [--only WORDS] [--json]

Starts a cluster of OpenSearch with three nodes and does to it what happens to clusters, while documents are written and
searched. Then every committed document has to be there, once and whole. Exit code 1 if one is not, if anything failed
without a clear error, or if the cluster is not whole again, or takes no changes, within five minutes.

  --only WORDS   only the faults whose names contain these words
  --json         figures as JSON
`

const NODES = 3

const wrong = (problem: string) => usage(problem, 'bench -- faults')

export async function faults(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', default: '' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(HELP)
    return
  }
  const chosen = Object.entries(SCENARIOS).filter(([name]) => name.includes(values.only))
  if (chosen.length === 0) throw wrong(`No fault is named by "${values.only}".`)
  if (!canStart()) throw wrong('This needs Java and Maven (with the jars of OpenSearch).')
  const rows: ({ fault: string } & Outcome)[] = []
  for (const [fault, cause] of chosen) {
    say(`${fault} …`)
    const cluster = await startCluster({ nodes: NODES })
    try {
      const { options } = newStore(cluster.urls)
      const outcome = await underLoad(
        () => openOpenSearch(options),
        () => cause({ cluster, options, nodes: NODES }),
      )
      rows.push({ fault, ...outcome })
    } catch (error) {
      if (!(error instanceof NotRecovered)) throw error
      say(`${fault}: the cluster did not recover. ${error.message}`)
      process.exitCode = 1
    } finally {
      await cluster.end()
    }
  }
  report(rows, values.json)
}

function report(rows: ({ fault: string } & Outcome)[], json: boolean) {
  const shown = rows.map(({ problems, ...it }) => ({
    fault: it.fault,
    committed: it.committed,
    lost: it.lost,
    doubled: it.doubled,
    partial: it.partial,
    'writers refused': it.refusedWriters,
    'searches answered': it.answered,
    refused: it.refused,
    unclear: it.unclear,
    'longest search s': it.longestSearch,
    'longest commit s': it.longestCommit,
  }))
  if (rows.length > 0 || json) process.stdout.write(`${json ? JSON.stringify(rows) : table(shown)}\n`)
  for (const { fault, problems } of rows) for (const it of new Set(problems)) say(`${fault}: ${it}`)
  if (rows.some((it) => it.lost + it.doubled + it.partial + it.unclear > 0)) process.exitCode = 1
}
