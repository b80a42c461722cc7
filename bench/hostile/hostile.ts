import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { say } from '../../cli/output.ts'
import { round, table } from '../run/statistics.ts'
import { FULL, QUICK } from './hostile-file.ts'
import { rowOf, rowsOfEach } from './rows.ts'
import { tinyFiles } from './tiny-files.ts'
import { corpusOf, type Trial, trial, underJumpingClock } from './trial.ts'

const HELP = `Usage: npm run -s bench -- hostile [--quick] [--only TEXT] [--json]

Makes more than a hundred broken and hostile files, and indexes them together with good ones: first the good ones
alone, then all together, then each hostile one by itself for its time and memory, then 100,000 tiny files. Says what
became of each. Exit code 1 if one was lost without a word, if a good file has other passages than alone, if a process
was left, or if a file was used that should not be, or the other way round.

  --quick      small sizes, as in the tests
  --only TEXT  only hostile files whose name contains it
  --json       figures as JSON
`

export async function hostile(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(HELP)
    return
  }
  const sizes = values.quick ? QUICK : FULL
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-hostile-'))
  try {
    const corpus = corpusOf(sizes).filter((it) => it.name.includes(values.only))
    say(`${corpus.length} hostile files between good ones`)
    const all = await trial(root, corpus)
    say(inOneLine('all together', all))
    for (const fault of all.faults) say(fault)
    const others = await underJumpingClock(root)
    const rows = await rowsOfEach(all, path.join(root, 'each'))
    const tiny = await tinyFiles(root, sizes.tinyFiles)
    others.push(...tiny.faults)
    for (const fault of others) say(fault)
    const faults = [...all.faults, ...others]
    rows.push(tiny.row, rowOf('all together', all))
    process.stdout.write(values.json ? `${JSON.stringify({ rows, faults }, null, 2)}\n` : `${table(rows)}\n`)
    process.stdout.write(
      faults.length === 0 ? '\nNothing was lost, and nothing altered.\n' : `\n${faults.length} faults.\n`,
    )
    if (faults.length > 0) process.exitCode = 1
  } finally {
    fs.rmSync(root, { recursive: true, force: true })
  }
}

const inOneLine = (what: string, { seconds, faults }: Trial) =>
  `${what}: ${round(seconds)} s, ${faults.length} faults`
