import { parseArgs } from 'node:util'
import { say } from '../../cli/output.ts'
import { round, table } from '../run/statistics.ts'
import { growthOf } from './growth.ts'
import { inArticle, throughPipeline, throughQuery } from './pipeline.ts'
import { NAMED_SHAPES, RANDOM_SHAPES } from './shapes.ts'

const HELP = `Usage: npm run -s bench -- linear [--only TEXT] [--json]

Feeds texts that are hard for some rule through the whole pipeline and through the parser of queries, at 500,000
and at 1,000,000 characters, and compares the processor time. The exit code is 1 if any takes more than three times
as long at twice the length.

  --only TEXT  only shapes whose name contains it
  --json       figures as JSON
`
const MEGABYTE = 1_000_000

export async function linear(args: string[]) {
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
  const rows = [...NAMED_SHAPES, ...RANDOM_SHAPES]
    .filter(({ name }) => name.includes(values.only))
    .map(({ name, text }) => {
      say(name)
      const document = growthOf(
        (length) => prepared(inArticle(text, length), throughPipeline),
        MEGABYTE / 2,
        MEGABYTE,
      )
      const query = growthOf((length) => prepared(text(length), throughQuery), MEGABYTE / 2, MEGABYTE)
      if (!document.linear || !query.linear) process.exitCode = 1
      return {
        shape: name.slice(0, 60),
        'document, ms': Math.round(document.ms),
        ratio: round(document.ratio),
        'query, ms': Math.round(query.ms),
        'its ratio': round(query.ratio),
        linear: document.linear && query.linear ? 'yes' : 'no',
      }
    })
  process.stdout.write(values.json ? `${JSON.stringify(rows, null, 2)}\n` : `${table(rows)}\n`)
}

const prepared = (text: string, work: (text: string) => void) => () => work(text)
