import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { say } from '../../cli/output.ts'
import { fromUser } from '../../cli/places.ts'
import { usage } from '../../cli/usage.ts'
import { serverNamed } from '../engines/chosen.ts'
import { table } from '../run/statistics.ts'
import { inputsOf, isKit, type LabelledSet, reportOf, scoreOf, setsOf, TASKS } from './kit.ts'
import { predict } from './predict.ts'
import { isReuseKit, reuseQuality } from './reuse/reuse.ts'
import { REUSE_SETS } from './reuse/sets.ts'

const HELP = `Usage: npm run -s quality -- --kit FOLDER [--only SET …] [--errors N] [--json]
       npm run -s quality -- --kit FOLDER --engine embedded|meilisearch|opensearch [--part NAME] [--only SET …] [--errors N] [--json]

Tags the labelled documents of an evaluation kit, and lets the kit's scorer compare the passages with the labels.

A kit with score-reuse.mjs has quotes and drafts with their verdicts, and copies, instead: its documents are indexed,
every quote and draft is checked, and the clusters of copies in the index are compared. Exit code 1 if any quote is
called exact or the same words, or a speaker the same, that is not.

  --kit FOLDER   the kit: a folder with inputs.mjs, score.mjs and the labelled data
  --only SET     ${TASKS.join(', ')},
                 or one of them in another language, if the kit has it: quotes-ar; may be repeated;
                 of a kit of quotes: ${REUSE_SETS.join(', ')}
  --engine NAME  of a kit of quotes: embedded, meilisearch or opensearch, found or started as \`bench -- search\` does (embedded)
  --part NAME    of a kit of quotes: the folder in it with the labelled data (dev)
  --errors N     also print the scorer's first N mistakes of each kind (0)
  --json         figures as JSON
`

type Figures = { set: string; documents: number; passages: number; passagesPerSecondOfCore: number } & {
  figures: Record<string, number | null>
}

const wrong = (problem: string) => usage(problem, 'quality')

function chosenFrom(sets: readonly LabelledSet[], names: readonly string[]): readonly LabelledSet[] {
  if (names.length === 0) return sets
  return names.map((given) => {
    const set = sets.find(({ name }) => name === given)
    if (set) return set
    throw wrong(`--only must be one of ${sets.map(({ name }) => name).join(', ')}, not "${given}".`)
  })
}

export async function quality(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      kit: { type: 'string' },
      only: { type: 'string', multiple: true, default: [] },
      errors: { type: 'string', default: '0' },
      engine: { type: 'string', default: 'embedded' },
      part: { type: 'string', default: 'dev' },
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
  if (!/^\d+$/.test(values.errors)) throw wrong(`--errors takes a number, not "${values.errors}".`)
  if (isReuseKit(kit)) {
    const { part, only, json } = values
    const engine = serverNamed(values.engine, wrong)
    await inTemporaryFolder((folder) =>
      reuseQuality(kit, folder, { engine, part, only, json, errors: Number(values.errors) }),
    )
    return
  }
  if (!isKit(kit)) throw wrong(`${kit} is not an evaluation kit: inputs.mjs and score.mjs are missing.`)
  const sets = chosenFrom(setsOf(kit), values.only)

  await inTemporaryFolder(async (folder) => {
    const all: Figures[] = []
    const reports: string[] = []
    for (const set of sets) {
      say(`${set.name} …`)
      const predictions = path.join(folder, `${set.name}.jsonl`)
      const { documents, passages, cpuSeconds } = await predict(inputsOf(kit, set, folder), predictions)
      const { metrics, warnings } = scoreOf(kit, set, predictions)
      for (const [what, count] of Object.entries(warnings)) say(`${set.name}: ${count} ${what}`)
      const passagesPerSecondOfCore = Math.round(passages / cpuSeconds)
      all.push({ set: set.name, documents, passages, passagesPerSecondOfCore, figures: metrics })
      if (values.errors !== '0') reports.push(reportOf(kit, set, predictions, values.errors))
    }
    process.stdout.write(
      values.json ? `${JSON.stringify(all, null, 2)}\n` : `${table(all.flatMap(rowsOf))}\n`,
    )
    for (const report of reports) process.stdout.write(`\n${report}`)
  })
}

async function inTemporaryFolder(work: (folder: string) => Promise<void>) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-quality-'))
  try {
    await work(folder)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** One figure in each row: the sets have different ones, and two runs can be compared line by line. */
function rowsOf({ set, figures, documents, passages, passagesPerSecondOfCore }: Figures) {
  return [
    ...Object.entries(figures).map(([figure, value]) => ({ set, figure, value: shown(figure, value) })),
    { set, figure: 'documents', value: String(documents) },
    { set, figure: 'passages', value: String(passages) },
    { set, figure: 'passages/s a core', value: String(passagesPerSecondOfCore) },
  ]
}

const shown = (figure: string, value: number | null) =>
  value === null ? '-' : value.toFixed(figure.endsWith('Km') ? 1 : 3)
