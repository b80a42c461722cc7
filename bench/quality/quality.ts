import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { say } from '../../cli/output.ts'
import { fromUser } from '../../cli/places.ts'
import { usage } from '../../cli/usage.ts'
import { table } from '../run/statistics.ts'
import { inputsOf, isKit, reportOf, scoreOf, TASKS, type Task } from './kit.ts'
import { predict } from './predict.ts'

const HELP = `Usage: npm run -s quality -- --kit FOLDER [--only TASK] [--errors N] [--json]

Tags the labelled documents of an evaluation kit, and lets the kit's scorer compare the passages with the labels.

  --kit FOLDER   the kit: a folder with inputs.mjs, score.mjs and the labelled data
  --only TASK    one of ${TASKS.join(', ')}
  --errors N     also print the scorer's first N mistakes of each kind (0)
  --json         figures as JSON
`

type Figures = { task: Task; documents: number; passages: number; passagesPerSecondOfCore: number } & {
  figures: Record<string, number | null>
}

const wrong = (problem: string) => usage(problem, 'quality')

function taskOf(given: string): Task {
  const task = TASKS.find((name) => name === given)
  if (!task) throw wrong(`--only must be one of ${TASKS.join(', ')}, not "${given}".`)
  return task
}

export async function quality(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      kit: { type: 'string' },
      only: { type: 'string' },
      errors: { type: 'string', default: '0' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(HELP)
    return
  }
  if (values.kit === undefined) {
    throw wrong(
      'This needs an evaluation kit: --kit FOLDER, a folder with inputs.mjs, score.mjs and labelled data.',
    )
  }
  const kit = fromUser(values.kit)
  if (!isKit(kit)) throw wrong(`${kit} is not an evaluation kit: inputs.mjs and score.mjs are missing.`)
  if (!/^\d+$/.test(values.errors)) throw wrong(`--errors takes a number, not "${values.errors}".`)
  const tasks = values.only === undefined ? TASKS : [taskOf(values.only)]

  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-quality-'))
  try {
    const all: Figures[] = []
    const reports: string[] = []
    for (const task of tasks) {
      say(`${task} …`)
      const predictions = path.join(folder, `${task}.jsonl`)
      const { documents, passages, cpuSeconds } = await predict(inputsOf(kit, task, folder), predictions)
      const { metrics, warnings } = scoreOf(kit, task, predictions)
      for (const [what, count] of Object.entries(warnings)) say(`${task}: ${count} ${what}`)
      const passagesPerSecondOfCore = Math.round(passages / cpuSeconds)
      all.push({ task, documents, passages, passagesPerSecondOfCore, figures: metrics })
      if (values.errors !== '0') reports.push(reportOf(kit, task, predictions, values.errors))
    }
    process.stdout.write(
      values.json ? `${JSON.stringify(all, null, 2)}\n` : `${table(all.flatMap(rowsOf))}\n`,
    )
    for (const report of reports) process.stdout.write(`\n${report}`)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** One figure in each row: the tasks have different ones, and two runs can be compared line by line. */
function rowsOf({ task, figures, documents, passages, passagesPerSecondOfCore }: Figures) {
  return [
    ...Object.entries(figures).map(([figure, value]) => ({ task, figure, value: shown(figure, value) })),
    { task, figure: 'documents', value: String(documents) },
    { task, figure: 'passages', value: String(passages) },
    { task, figure: 'passages/s a core', value: String(passagesPerSecondOfCore) },
  ]
}

const shown = (figure: string, value: number | null) =>
  value === null ? '-' : value.toFixed(figure.endsWith('Km') ? 1 : 3)
