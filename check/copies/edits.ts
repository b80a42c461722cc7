import type { Document } from '../../model/document.ts'
import type { Edit, EditedParagraph, Standing } from '../../model/document-copies.ts'
import type { Paragraph, Passage } from '../../model/passage.ts'
import { paragraphSteps } from '../../reuse/paragraphs.ts'
import { compared, partsAsPassage, wordsIn } from './compared.ts'

/** All words that are compared with others, as the sum of the products: about a second. */
const WORK_AT_MOST = 4_000_000

type Read = { paragraph: Paragraph; words: Passage }

/** The edits that lead from one document to another, by paragraphs and inside changed ones by words. */
export function editsBetween(first: Document, second: Document): Edit[] {
  const [old, young] = [paragraphsOf(first), paragraphsOf(second)]
  const textsOf = (all: readonly Read[]) => all.map(({ words }) => words.text)
  const standing = (it: Read | undefined) => it && standingOf(it.paragraph)
  let work = 0
  return paragraphSteps(textsOf(old), textsOf(young)).flatMap((step): Edit[] => {
    const own = 'from' in step ? old[step.from] : undefined
    const other = 'to' in step ? young[step.to] : undefined
    if (step.kind === 'removed') {
      const elsewhere = standing(young[step.elsewhere ?? -1]) ?? null
      return own === undefined ? [] : [{ kind: 'removed', first: edited(own), elsewhere }]
    }
    if (step.kind === 'added') {
      const elsewhere = standing(old[step.elsewhere ?? -1]) ?? null
      return other === undefined ? [] : [{ kind: 'added', second: edited(other), elsewhere }]
    }
    if (own === undefined || other === undefined) return []
    const both = { first: edited(own), second: edited(other) }
    if (step.kind === 'same' && own.words.text === other.words.text) return [{ kind: 'same', ...both }]
    const next = wordsIn(own.words.text).length * wordsIn(other.words.text).length
    const isCompared = work + next <= WORK_AT_MOST
    if (isCompared) work += next
    const result = isCompared ? compared(own.words, other.words) : null
    // Of the same words, the signs may be others.
    const isSame = step.kind === 'same' && (result === null || result.wordsChanged === 0)
    if (isSame) return [{ kind: 'same', ...both }]
    return [{ kind: 'changed', ...both, differences: result?.differences ?? null }]
  })
}

const standingOf = ({ id, ordinal, counted, kind, pinpoints, countedPage }: Paragraph): Standing => ({
  ...{ passage: id, ordinal, kind },
  ...(counted !== undefined && { counted }),
  ...(pinpoints !== undefined && { pinpoints }),
  ...(countedPage !== undefined && { countedPage }),
})

const edited = ({ paragraph, words }: Read): EditedParagraph => ({
  ...standingOf(paragraph),
  text: words.text,
})

function paragraphsOf({ text: _, headings, leftOut, notes, passages, ...bibliography }: Document): Read[] {
  return passages.map((paragraph) => {
    const passage: Passage = { ...bibliography, ...paragraph }
    return { paragraph, words: partsAsPassage([{ passage, start: 0, end: paragraph.text.length }]) }
  })
}
