import type { Engine } from '../../engine/port.ts'
import { AppError } from '../../model/errors.ts'
import { type DocumentId, type PassageId, passageId } from '../../model/ids.ts'
import { type CutText, movedWords } from '../../model/moved-words.ts'
import type { Passage } from '../../model/passage.ts'
import type { PassageAnswer } from '../../model/search-result.ts'

/**
 * The passage that a request names, as it is in the collection today.
 * @throws AppError `passage-gone` if it existed once, `not-found` for an ID that never existed
 */
export async function requestedPassage(engine: Pick<Engine, 'passage'>, id: string): Promise<Passage> {
  const known = passageId.safeParse(id)
  const found = known.success ? await engine.passage(known.data) : null
  if (found?.state === 'found') return found.passage
  throw found?.state === 'gone'
    ? new AppError('passage-gone', { id })
    : new AppError('not-found', { what: 'passage', id })
}

type Lookups = Pick<Engine, 'passage'> & {
  document: (id: DocumentId) => Promise<CutText | null>
}

/** What an ID leads to today, and where the words are of a passage that is gone. */
export async function lookUpPassage(engine: Lookups, id: PassageId): Promise<PassageAnswer> {
  const found = await engine.passage(id)
  if (found.state !== 'gone') return found
  const document = found.documentExists ? await engine.document(found.documentId) : null
  return { ...found, movedTo: document === null ? [] : movedWords(document, found.text) }
}
