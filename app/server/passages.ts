import type { Engine } from '../../engine/port.ts'
import type { ParameterProblem } from '../../model/error-reasons.ts'
import { AppError } from '../../model/errors.ts'
import { type DocumentId, type PassageId, passageId } from '../../model/ids.ts'
import { type CutText, movedWords } from '../../model/moved-words.ts'
import type { Passage, Quotation } from '../../model/passage.ts'
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

/** `2` is the second quotation of the passage; null if none is named. */
export function requestedQuotation(
  passage: Passage,
  parameter: string,
  given: string | null | undefined,
): Quotation | null {
  if (given === null || given === undefined || given === '') return null
  const chosen = /^[1-9]\d{0,5}$/.test(given) ? passage.quotations[Number(given) - 1] : undefined
  if (chosen) return chosen
  const problem: ParameterProblem = {
    reason: 'no-such-quotation',
    id: passage.id,
    quotations: passage.quotations.length,
  }
  throw new AppError('bad-request', { parameter, problem })
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
