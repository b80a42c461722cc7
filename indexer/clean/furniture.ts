import type { Pages } from '../../languages/parts/pages.ts'
import { anyOf, forPages } from '../read/page-phrases.ts'
import type { Candidate } from './block.ts'
import { isBoxLabel } from './glued.ts'
import { labels } from './labels.ts'
import { endsSentence, isHeadline, isProse, isSentence } from './shape.ts'

const CREDIT_WORDS_AT_MOST = 25
const REQUEST_WORDS_AT_MOST = 18
const LINKS_AT_MOST = 30

/** An address on its own: `https://…`, `Listen: https://…`. */
const ADDRESS_ALONE = /^(?:\p{L}+:?\s+)?(?:(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)$/u
const patterns = forPages((pages) => {
  const any = (list: keyof Pages) => anyOf(pages, list)
  const opening = (list: keyof Pages) => new RegExp(`^${any(list)}`, 'iu')
  const below = (list: keyof Pages, more = '') =>
    new RegExp(String.raw`^[(\[]?\s*(?:${any(list)}${more})`, 'iu')
  const rights = String.raw`(?:\(c\)|${any('rightsWords')})`
  return {
    relatedOpening: new RegExp(String.raw`^${any('relatedOpenings')}\s*[:|–—»>-]\s*\S`, 'iu'),
    promotionOpening: opening('promotionOpenings'),
    /** `Tags: Syria, war` */
    tags: new RegExp(String.raw`^${any('tagLabels')}\s*:\s*\S`, 'iu'),
    /** `Image 1 of 23` */
    counter: new RegExp(
      String.raw`^${any('countedNouns')}?\s*\d{1,3}\s*(?:\/|${any('countLinks')})\s*\d{1,3}$`,
      'iu',
    ),
    creditOpening: below('creditOpenings'),
    maker: new RegExp(String.raw`(?<!\p{L})${any('authorLinks')}\s+(?:${any('articles')}\s+)?(\S)`, 'iu'),
    imprintOpening: below('imprintOpenings', String.raw`|©|${rights}\s*(?:©|\(c\)|(?:19|20)\d\d\b)`),
    imprintOpeningBelow: below('imprintOpeningsBelow'),
    /** `Copyright Doe Press`: the holder alone, without a year. */
    holder: new RegExp(String.raw`^${rights}\s+(?:${any('articles')}\s+)?(\S)[^,;:?!]*$`, 'iu'),
  }
})

const open = (block: Candidate | undefined): block is Candidate =>
  block !== undefined && block.verdict === null

/** Marks without any letter or digit. */
export function judgeStrayMarks(blocks: readonly Candidate[]): void {
  for (const block of blocks)
    if (open(block) && !/[\p{L}\p{N}]/u.test(block.text)) block.setAside('stray mark')
}

/** Buttons, requests, and boxes named after their contents. */
export function judgePageParts(blocks: readonly Candidate[]): void {
  blocks.forEach((block, at) => {
    if (!open(block) || block.words > REQUEST_WORDS_AT_MOST) return
    const { related, navigation, promotion } = labels(block.languages)
    const { promotionOpening, counter } = patterns(block.languages)
    const asks = promotionOpening.test(block.text) && !isSentence(block)
    if (promotion.has(block.folded) || asks) block.setAside('promotion')
    else if (navigation.has(block.folded) || ADDRESS_ALONE.test(block.text) || counter.test(block.text))
      block.setAside('navigation')
    else if (isBoxLabel(block.text, block.languages) && !related.has(block.folded)) {
      block.setAside('navigation')
      judgeBoxTitle(blocks[at - 1], block)
    }
  })
}

/** The title of the box is above `More videos` and ends in the same noun: `Science Videos`. */
function judgeBoxTitle(above: Candidate | undefined, label: Candidate): void {
  if (!open(above) || above.words > 4 || !isHeadline(above)) return
  const noun = above.folded.split(' ').at(-1) ?? ''
  if (labels(label.languages).boxNouns.has(noun) && label.folded.endsWith(noun)) above.setAside('navigation')
}

/** A label over links, and the headlines under it, up to the first block that ends like a sentence. */
export function judgeRelatedLinks(blocks: readonly Candidate[]): void {
  blocks.forEach((block, at) => {
    if (!open(block)) return
    const { related } = labels(block.languages)
    const opens = patterns(block.languages).relatedOpening.test(block.text) && block.words <= 25
    // `Read more: the judgment is on the page of the court.`
    if (opens && !(endsSentence(block.text) && isSentence(block))) block.setAside('related links')
    if (!related.has(block.folded)) return
    block.setAside('related links')
    for (const link of blocks.slice(at + 1, at + 1 + LINKS_AT_MOST)) {
      if (!open(link) || !isHeadline(link) || related.has(link.folded)) break
      link.setAside('related links')
    }
  })
}

/** What an article is about, in words and no sentence. */
export function judgeTags(blocks: readonly Candidate[]): void {
  for (const block of blocks) {
    if (!open(block) || block.words > LINKS_AT_MOST || endsSentence(block.text)) continue
    if (patterns(block.languages).tags.test(block.text)) block.setAside('tags')
  }
}

/** `Written by Jane Doe`, `Reporting by staff`; but `Written by hand, the order …` is a sentence. */
function isCredit(block: Candidate): boolean {
  const { text, words, languages } = block
  const { creditOpening, maker } = patterns(languages)
  if (!creditOpening.test(text) || isSentence(block)) return false
  const after = maker.exec(text)?.[1]
  return after === undefined || words <= 5 || !/\p{Ll}/u.test(after)
}

const isHolder = (initial: string | undefined) => initial !== undefined && /\p{Lu}/u.test(initial)

/** `(c)` after `(b)` is the third of a list. */
const isLettered = (blocks: readonly Candidate[]) => blocks.some(({ text }) => /^\(b\)\s/i.test(text))

export function judgeCredits(blocks: readonly Candidate[]): void {
  const foot = blocks.findLastIndex(
    (block) =>
      open(block) && isProse(block) && !patterns(block.languages).imprintOpeningBelow.test(block.text),
  )
  const lettered = isLettered(blocks)
  blocks.forEach((block, at) => {
    if (!open(block) || block.words > CREDIT_WORDS_AT_MOST) return
    const { text, words } = block
    const { imprintOpening, imprintOpeningBelow, holder } = patterns(block.languages)
    const item = lettered && text.startsWith('(c)')
    const held = words <= 8 && !item && isHolder(holder.exec(text)?.[1]) && !isSentence(block)
    if (imprintOpening.test(text) || held || (at > foot && imprintOpeningBelow.test(text)) || isCredit(block))
      block.setAside('credit')
  })
}

const DUPLICATE_WORDS_AT_LEAST = 4

/**
 * The same words twice: the later one stays, because the earlier one is most often the lead shown above the article.
 * A gallery repeats its captions, so what the page names as one counts too.
 */
export function judgeDuplicates(blocks: readonly Candidate[]): void {
  const later = new Set<string>()
  for (const block of [...blocks].reverse()) {
    if (block.verdict?.keep === false || block.words < DUPLICATE_WORDS_AT_LEAST) continue
    // Rows of a table say the same more than once.
    if (block.text.includes('\t')) continue
    if (later.has(block.folded)) block.setAside('duplicate')
    else later.add(block.folded)
  }
}
