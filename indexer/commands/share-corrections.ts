import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { EXIT } from '../../cli/exit.ts'
import { placeOf, writeOut } from '../../cli/out-file.ts'
import { counted, say, writeLine } from '../../cli/output.ts'
import { usage } from '../../cli/usage.ts'
import {
  type CorrectionRecord,
  type CorrectionWithState,
  correctableOf,
  correctedValue,
} from '../../model/correction.ts'
import type { ImportResult } from '../../model/correction-import.ts'
import { AppError } from '../../model/errors.ts'
import { fileProblem } from '../../model/file-problem.ts'
import { importFrom } from '../corrections/ask.ts'
import type { CorrectionContext } from '../corrections/context.ts'
import { planImport } from '../corrections/import.ts'
import type { CorrectCommand } from './correct-arguments.ts'

/** Standard output, in place of a file. */
const OUTPUT = '-'

/** Writes every record to a file, one a line, as another installation can import it. */
export async function exportCorrections(
  { file }: Extract<CorrectCommand, { action: 'export' }>,
  { records }: Pick<CorrectionContext, 'records'>,
): Promise<number> {
  const all = await records.corrections.all()
  if (file === OUTPUT) for (const it of all) await writeLine(JSON.stringify(it))
  else {
    const out = await placeOf(file, 'correct')
    if (out.regular && existsSync(out.path))
      throw usage(`${file} cannot be written: it exists already; name another.`, 'correct')
    await writeOut(linesOf(all), out)
  }
  say(`${counted(all.length, 'record')} exported.`)
  return EXIT.done
}

async function* linesOf(records: readonly CorrectionRecord[]): AsyncGenerator<Uint8Array> {
  for (const it of records) yield Buffer.from(`${JSON.stringify(it)}\n`)
}

/** Takes over the records of a file, or says what that would do. */
export async function importCorrectionsOf(
  { file, keep, preview, json }: Extract<CorrectCommand, { action: 'import' }>,
  place: CorrectionContext,
  onWaiting: () => void,
): Promise<number> {
  const lines = await readFile(file, 'utf8').catch((error: unknown) => {
    throw unreadable(file, error)
  })
  const request = { lines, ...(keep !== undefined && { keep }) }
  const {
    adding: _,
    holding: __,
    ...result
  } = preview
    ? await planImport(place, request)
    : { adding: [], holding: [], ...(await importFrom(place, request, { onWaiting })) }
  if (json) await writeLine(JSON.stringify(result))
  else for (const line of told(result)) await writeLine(line)
  if (preview) say('Nothing was changed.')
  return EXIT.done
}

const unreadable = (path: string, cause: unknown) =>
  new AppError('input-unreadable', { path, problem: fileProblem(cause) }, { cause })

function* told({ added, already, leftOut, withoutDocument, conflicts, conflictCount }: ImportResult) {
  yield `${counted(added, 'record')} new, ${already} here already`
  if (withoutDocument > 0)
    yield `${withoutDocument} of a document that is not in this index: kept, and applied once it is`
  if (leftOut > 0) yield `${leftOut} left out, because what is in force here was to be kept`
  for (const { mine, theirs } of conflicts) yield `here ${inShort(mine)}, there ${inShort(theirs)}`
  if (conflictCount > conflicts.length) yield `and ${conflictCount - conflicts.length} more that differ`
}

function inShort(it: CorrectionWithState['correction']): string {
  const [before, after] = [it.before, it.after].map((value) => correctedValue(value) ?? 'nothing')
  return `${it.id} (${correctableOf(it)} “${before}” → “${after}”, by ${it.by})`
}
