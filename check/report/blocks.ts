import type { Block, Inline } from '../../citation/document/blocks.ts'
import { baseDirection } from '../../citation/index.ts'
import type { CheckMatch } from '../../model/check.ts'
import { type ReviewedCheck, reviewsOf } from '../../model/saved-check.ts'
import { shownDifference } from '../words/differences.ts'
import { bestOf, type CheckWords, remarksOn, reviewWords, verdictLabel } from '../words/say.ts'
import { factsOf } from './facts.ts'
import { placeWords } from './place.ts'

const plain = (text: string): Inline => ({ text, faces: [] })

/** In a document nothing is struck out that a reader would have to guess at: words say which side a word is of. */
function differenceOf(match: CheckMatch, quote: string, words: CheckWords): Inline[] {
  return [
    plain(`${words.report.difference}: `),
    ...shownDifference(match, quote).flatMap(({ of, before: parting, text }): Inline[] => {
      const before = plain(parting)
      if (of === 'draft')
        return [before, plain(`[${words.draftHas}`), { text, faces: ['italic'] }, plain(']')]
      if (of === 'source')
        return [before, plain(`[${words.sourceHas}`), { text, faces: ['underline'] }, plain(']')]
      if (of === 'brackets') return [before, { text, faces: ['italic'] }]
      return [before, plain(text)]
    }),
  ]
}

/** A check as the blocks of a Word document. */
export async function* reportBlocks(it: ReviewedCheck, words: CheckWords): AsyncGenerator<Block> {
  yield { kind: 'title', text: `${words.title}: ${it.name}` }
  for (const [label, text] of factsOf(it, words)) yield { kind: 'fact', label, text }
  yield { kind: 'remark', text: words.report.meaning }
  yield { kind: 'heading', level: 1, text: words.report.each, anchor: 'each' }
  if (it.check.quotations.length === 0) yield { kind: 'remark', text: words.noQuotations }
  const reviews = reviewsOf(it)
  for (const [at, quotation] of it.check.quotations.entries()) {
    const number = at + 1
    const best = bestOf(quotation)
    const review = reviews[at] ?? null
    yield {
      ...{ kind: 'heading', level: 2, anchor: `q${number}` },
      text: `${number}. ${verdictLabel(quotation, words)}`,
    } as const
    yield { kind: 'speaker', text: words.inDraft, direction: baseDirection(quotation.text) }
    const where =
      best === undefined ? words.verdicts['not-found']() : `${placeWords(best, words)} (${best.passageId})`
    const cited = { as: 'note', text: [plain(where)] } as const
    yield { kind: 'quote', text: quotation.text, anchor: `quote${number}`, number, cited }
    if (best !== undefined && quotation.verdict !== 'exact') {
      yield { kind: 'entry', text: differenceOf(best, quotation.text, words) }
    }
    for (const text of remarksOn(quotation, words)) yield { kind: 'remark', text }
    if (review !== null) {
      yield { kind: 'remark', text: `${words.report.review}: ${reviewWords(review, words)}` }
    }
    for (const match of quotation.matches) {
      const text = [plain(`${placeWords(match, words)}: `), ...aroundOf(match)]
      yield { kind: 'entry', text }
    }
    if (quotation.more) yield { kind: 'remark', text: words.morePlaces }
  }
}

const aroundOf = ({ before, text, after }: CheckMatch): Inline[] => [
  plain(before),
  { text, faces: ['bold'] },
  plain(after),
]
