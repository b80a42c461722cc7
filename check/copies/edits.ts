import type { Difference } from '../../model/check.ts'
import type { Document } from '../../model/document.ts'
import type { Paragraph, Passage } from '../../model/passage.ts'
import { paragraphSteps } from '../../reuse/paragraphs.ts'
import { compared, partsAsPassage, wordsIn } from './compared.ts'

/** A text as it is read, and its paragraph with where it stands. */
export type EditedParagraph = { paragraph: Paragraph; text: string }

/**
 * A step from one document to another, in the order of both. `same`: word for word, though marks may differ.
 * `differences`: as a check gives them, with offsets in the texts; null where too much is changed to be compared in words.
 * `elsewhere`: the other document has the paragraph as it is, in another place.
 */
export type Edit =
  | { kind: 'same'; from: EditedParagraph; to: EditedParagraph }
  | {
      kind: 'changed'
      from: EditedParagraph
      to: EditedParagraph
      differences: Difference[] | null
    }
  | { kind: 'removed'; from: EditedParagraph; elsewhere: Paragraph | null }
  | { kind: 'added'; to: EditedParagraph; elsewhere: Paragraph | null }

/** All words that are compared with others, as the sum of the products: some tenths of a second. */
const WORK_AT_MOST = 12_000_000

/** The edits that lead from one document to another, by paragraphs and inside changed ones by words. */
export function editsBetween(from: Document, to: Document): Edit[] {
  const [old, young] = [paragraphsOf(from), paragraphsOf(to)]
  let work = 0
  const textsOf = (all: readonly Read[]) => all.map(({ words }) => words.text)
  return paragraphSteps(textsOf(old), textsOf(young)).flatMap((step): Edit[] => {
    const own = 'from' in step ? old[step.from] : undefined
    const other = 'to' in step ? young[step.to] : undefined
    if (step.kind === 'removed') {
      if (own === undefined) return []
      return [
        { kind: 'removed', from: edited(own), elsewhere: young[step.elsewhere ?? -1]?.paragraph ?? null },
      ]
    }
    if (step.kind === 'added') {
      if (other === undefined) return []
      return [{ kind: 'added', to: edited(other), elsewhere: old[step.elsewhere ?? -1]?.paragraph ?? null }]
    }
    if (own === undefined || other === undefined) return []
    const both = { from: edited(own), to: edited(other) }
    const next = wordsIn(own.words.text).length * wordsIn(other.words.text).length
    const isCompared = work + next <= WORK_AT_MOST
    if (step.kind === 'same' && own.words.text === other.words.text) return [{ kind: 'same', ...both }]
    if (isCompared) work += next
    const result = isCompared ? compared(own.words, other.words) : null
    // Of the same words, the signs may be others.
    const isSame = step.kind === 'same' && (result === null || result.wordsChanged === 0)
    if (isSame) return [{ kind: 'same', ...both }]
    return [{ kind: 'changed', ...both, differences: result?.differences ?? null }]
  })
}

type Read = { paragraph: Paragraph; words: Passage }

const edited = ({ paragraph, words }: Read): EditedParagraph => ({ paragraph, text: words.text })

function paragraphsOf({ text: _, headings, leftOut, notes, passages, ...bibliography }: Document): Read[] {
  return passages.map((paragraph) => {
    const passage: Passage = { ...bibliography, ...paragraph }
    return { paragraph, words: partsAsPassage([{ passage, start: 0, end: paragraph.text.length }]) }
  })
}
