import fs from 'node:fs'
import path from 'node:path'
import { say } from '../../cli/output.ts'
import { openRecords } from '../../records/open.ts'
import { startCommand, summaryIn } from '../run/indexer.ts'
import { cost, type Row } from './rows.ts'

const IN_A_FOLDER = 1_000
/** One in so many is broken. */
const BROKEN = 100

/** Very many files of one line each, some of them broken: each is indexed, or named. */
export async function tinyFiles(root: string, count: number): Promise<{ row: Row; faults: string[] }> {
  const folder = path.join(root, 'tiny')
  for (let at = 0; at < count; at += 1) {
    if (at % IN_A_FOLDER === 0) fs.mkdirSync(path.join(folder, `f-${at / IN_A_FOLDER}`), { recursive: true })
    const words = at % BROKEN === 0 ? '' : `The mill number ${at} closed.\n`
    fs.writeFileSync(path.join(folder, `f-${Math.floor(at / IN_A_FOLDER)}`, `${at}.txt`), words)
  }
  say(`${count} tiny files`)
  const data = path.join(root, 'tiny-data')
  const run = await startCommand(['indexer/cli.ts', 'index', folder, '--json'], data).ended
  const faults =
    run.code === 1 ? [] : [`the run of tiny files ended with ${run.code}: ${run.stderr.slice(-2_000)}`]
  const { indexed = 0, failed = [] } = summaryIn(run) ?? {}
  const broken = Math.ceil(count / BROKEN)
  if (indexed !== count - broken || failed.length !== broken)
    faults.push(`of ${count} tiny files, ${indexed} were indexed and ${failed.length} refused`)
  const records = await openRecords({ dataFolder: data })
  let entries = 0
  for await (const _ of records.ledger.entries()) entries += 1
  await records.close()
  if (entries !== count) faults.push(`the ledger has ${entries} of ${count} tiny files`)
  const became = `${indexed} indexed, ${failed.length} refused`
  return { row: { file: `${count} tiny files`, size: '', became, ...cost(run.seconds, run.peak) }, faults }
}
