import path from 'node:path'
import { loadAuthority } from '../authority/load.ts'
import { CorrectionLog } from '../corrections/log.ts'
import { understandCorrected } from '../pipeline/prepare.ts'
import { eachDocument } from './each-document.ts'
import { explanation } from './explanation.ts'
import { writeLine } from './output.ts'
import { paintFor } from './paint.ts'
import { dataFolder } from './places.ts'

/** Prints documents with their tags for a person to read. @returns the exit code */
export async function explainDocuments(
  paths: readonly string[],
  collection: string | undefined,
  signal: AbortSignal,
): Promise<number> {
  const { authority } = loadAuthority(path.join(dataFolder(), 'authority'))
  const corrections = await new CorrectionLog(dataFolder()).read()
  const paint = paintFor(process.stdout, process.env)
  let first = true
  return eachDocument(paths, collection, signal, async (raw) => {
    const document = understandCorrected(raw, authority, new Date(), corrections)
    if (!first) await writeLine('\n')
    first = false
    for (const line of explanation(document, authority, paint)) await writeLine(line)
  })
}
