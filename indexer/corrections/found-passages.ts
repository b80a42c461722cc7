import type { Engine } from '../../engine/port.ts'
import type { PassageTarget } from '../../model/correction-parts.ts'
import type { RuleSample } from '../../model/correction-preview.ts'
import { isMeant, type Wrong } from '../../model/correction-rule.ts'
import type { Found } from '../../model/correction-scope.ts'
import { AppError } from '../../model/errors.ts'
import type { DocumentId } from '../../model/ids.ts'
import { speaks, TAGGED_IN } from '../../model/name-rule.ts'
import type { Passage, Range, Speaker } from '../../model/passage.ts'
import { passagesWithTag } from './with-tag.ts'

/** A search may find any number, and what a record lists is read whenever anything is corrected. */
const HITS_AT_MOST = 2_000
/** So many passages are shown of those that would be corrected. */
export const SAMPLES = 3

/**
 * The hits of a search that have a tag.
 * @throws AppError `correction-refused` if there are none, or more than a record can list
 */
export async function hitsOf(
  engine: Engine,
  sought: Wrong,
  search: string,
): Promise<{ hits: PassageTarget[]; found: Found }> {
  const hits: PassageTarget[] = []
  const tally = new Tally()
  for await (const it of passagesWithTag(engine, { ...sought, within: { within: 'search', search } })) {
    tally.add(it)
    if (hits.length === HITS_AT_MOST)
      throw new AppError('correction-refused', {
        problem: { reason: 'too-many-hits', maximum: HITS_AT_MOST },
      })
    const { documentId: document, collection, documentKey, id: passage, text } = it
    hits.push({ document, collection, documentKey, passage, text })
  }
  if (hits.length === 0) throw new AppError('correction-refused', { problem: { reason: 'no-hit-has-it' } })
  return { hits, found: tally.found }
}

/** How many passages and documents. */
export class Tally {
  readonly #documents = new Set<DocumentId>()
  #passages = 0

  /** @returns whether it is the first of its document */
  add({ documentId }: Passage): boolean {
    const isFirst = !this.#documents.has(documentId)
    this.#documents.add(documentId)
    this.#passages += 1
    return isFirst
  }

  get found(): Found {
    return { passages: this.#passages, documents: this.#documents.size }
  }
}

/** A passage that has a tag, to be looked at. */
export function sampleOf(passage: Passage, wrong: Wrong): RuleSample {
  const { id, documentId: document, documentKey, title, source, language, text } = passage
  return {
    passage: id,
    document,
    documentKey,
    title,
    source,
    language,
    text,
    marks: marksOf(passage, wrong),
  }
}

function marksOf(passage: Passage, wrong: Wrong): Range[] {
  const { of, before } = wrong
  if (of === 'name') {
    const mentions = passage[TAGGED_IN[before.kind]].find(({ key }) => key === before.key)?.mentions ?? []
    return mentions.length > 0 ? mentions : saidIn(passage, (it) => speaks(it, before))
  }
  if (of === 'speaker') return saidIn(passage, (it) => isMeant(it, before))
  const tags = { group: passage.groups, location: passage.locations, person: passage.people }[of]
  return tags.find((it) => it.key === before.key)?.mentions ?? []
}

const saidIn = ({ quotations }: Passage, isSo: (speaker: Speaker) => boolean): Range[] =>
  quotations
    .filter(({ speaker }) => speaker !== null && isSo(speaker))
    .map(({ start, end }) => ({ start, end }))
