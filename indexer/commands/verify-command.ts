import { EXIT } from '../../cli/exit.ts'
import { counted, say, writeLine } from '../../cli/output.ts'
import { dataFolder, fromUser } from '../../cli/places.ts'
import { Progress } from '../../cli/progress.ts'
import { openEngine } from '../../engine/open.ts'
import { AppError } from '../../model/errors.ts'
import { openRecords } from '../../records/open.ts'
import { keepVerification } from '../verify/keep.ts'
import { reportLines } from '../verify/report.ts'
import { type Step, verify } from '../verify/verify.ts'
import type { VerifyCommand } from './arguments.ts'

/** Verifies what is kept, prints what was found, and keeps it for the page. @returns the exit code */
export async function verifyAll({ what, json }: VerifyCommand, signal: AbortSignal): Promise<number> {
  const folder = dataFolder()
  const progress = new Progress()
  const records = await openRecords({ dataFolder: folder })
  try {
    const engine = await openEngine({ dataFolder: folder })
    try {
      const asked = { ...what, folders: what.folders.map(fromUser) }
      const { verification, originals } = await verify({ engine, records }, asked, signal, (step) =>
        progress.show(() => progressLine(step)),
      )
      progress.end()
      if (json) await writeLine(JSON.stringify(verification))
      else for (const line of reportLines(verification, folder)) await writeLine(line)
      // Of one collection it would say nothing about the others.
      if (what.collection === undefined)
        await keep(() => keepVerification(records, verification, originals?.states))
      return verification.differences === 0 ? EXIT.done : EXIT.failed
    } finally {
      await engine.close()
    }
  } finally {
    progress.end()
    await records.close()
  }
}

/** What was found was printed: that the page cannot tell of it, as in a folder that is read-only, is not a failure. */
async function keep(put: () => Promise<void>): Promise<void> {
  try {
    await put()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    say(`The page cannot tell of this result: ${error.message}`)
  }
}

function progressLine({ documents, of, doing }: Step): string {
  if (doing === 'index') return 'Verifying the database file…'
  if (doing === 'ledger') return 'Verifying the ledger…'
  if (doing === 'originals') return 'Looking for originals that are not where they were…'
  return `Verifying: ${documents.toLocaleString('en')} of ${counted(of, 'document')}…`
}
