import { say, writeLine } from '../../cli/output.ts'
import { paintFor } from '../../cli/paint.ts'
import { dataFolder } from '../../cli/places.ts'
import { openEngine } from '../../engine/open.ts'
import type { Engine } from '../../engine/port.ts'
import type { Document } from '../../model/document.ts'
import { AppError } from '../../model/errors.ts'
import { loadAuthority } from '../authority/load.ts'
import type { RawDocument } from '../read/raw-document.ts'
import { correctionsSoFar } from './corrections-so-far.ts'
import { eachDocument, type Read } from './each-document.ts'
import { explanation } from './explanation.ts'
import { IndexedFiles } from './indexed-files.ts'
import { ownAuthority } from './reading.ts'

/** Prints documents with their tags for a person to read, with the IDs that they have in the index. @returns the exit code */
export async function explainDocuments(read: Read, signal: AbortSignal): Promise<number> {
  const { authority } = loadAuthority(ownAuthority())
  const corrections = await correctionsSoFar()
  const paint = paintFor(process.stdout, process.env)
  const engine = await openEngine({ dataFolder: dataFolder() })
  try {
    const files = await indexedFiles(engine, read.collection)
    const stored = new Map<RawDocument, Document | null>()
    // With the collection and key that it has in the index, and so with its corrections.
    const as = async (raw: RawDocument) => {
      const indexed = files && (await files.find(raw))
      stored.set(raw, indexed)
      const { collection, documentKey } = indexed ?? raw
      return { ...raw, collection, documentKey }
    }
    let first = true
    return await eachDocument({ ...read, corrections, signal, as }, async (document, raw) => {
      const indexed = stored.get(raw) ?? null
      stored.delete(raw)
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
