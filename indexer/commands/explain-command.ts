import path from 'node:path'
import { say, writeLine } from '../../cli/output.ts'
import { paintFor } from '../../cli/paint.ts'
import { dataFolder } from '../../cli/places.ts'
import { openEngine } from '../../engine/open.ts'
import type { Engine } from '../../engine/port.ts'
import { AppError } from '../../model/errors.ts'
import { loadAuthority } from '../authority/load.ts'
import { analyseWithCorrections } from '../pipeline/prepare.ts'
import { correctionsSoFar } from './corrections-so-far.ts'
import { eachDocument } from './each-document.ts'
import { explanation } from './explanation.ts'
import { IndexedFiles } from './indexed-files.ts'

/** Prints documents with their tags for a person to read, with the IDs that they have in the index. @returns the exit code */
export async function explainDocuments(
  paths: readonly string[],
  collection: string | undefined,
  signal: AbortSignal,
): Promise<number> {
  const { authority } = loadAuthority(path.join(dataFolder(), 'authority'))
  const corrections = await correctionsSoFar()
  const paint = paintFor(process.stdout, process.env)
  const engine = await openEngine({ dataFolder: dataFolder() })
  try {
    const files = await indexedFiles(engine, collection)
    let first = true
    return await eachDocument(paths, collection, signal, async (raw) => {
      const indexed = files && (await files.find(raw))
      const { collection, documentKey } = indexed ?? raw
      const document = analyseWithCorrections(
        { ...raw, collection, documentKey },
        authority,
        new Date(),
        corrections,
      )
      if (!first) await writeLine('\n')
      first = false
      for (const line of explanation(document, authority, paint, files && { document: indexed }))
        await writeLine(line)
    })
  } finally {
    await engine.close()
  }
}

/** Null if the engine does not answer: the tags can be explained without it, the IDs cannot be checked. */
async function indexedFiles(engine: Engine, collection: string | undefined): Promise<IndexedFiles | null> {
  try {
    return await IndexedFiles.of(engine, collection)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    say(`The IDs could not be compared with the index: ${error.message} ${error.fix}`)
    return null
  }
}
