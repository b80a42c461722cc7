import type { Candidate } from './block.ts'
import { isBoxLabel } from './glued.ts'
import {
  BOX_NOUNS,
  CREDIT_LEAD,
  HOLDER,
  IMPRINT,
  IMPRINT_BELOW,
  NAVIGATION,
  PROMOTION,
  PROMOTION_LEAD,
  RELATED_LABELS,
  RELATED_LEAD,
} from './phrases.ts'
import { isHeadline, isProse, tellsSomething } from './shape.ts'

const CREDIT_WORDS_AT_MOST = 25
const REQUEST_WORDS_AT_MOST = 18
const LINKS_AT_MOST = 30

/** An address that nothing is said of: `https://…`, `Listen: https://…`. */
const ADDRESS_ALONE = /^(?:\p{L}+:?\s+)?(?:(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)$/u
/** `Image 1 of 23` */
const COUNTER = /^(?:image|photo|picture|slide|page)?\s*\d{1,3}\s*(?:of|\/)\s*\d{1,3}$/i

const open = (block: Candidate | undefined): block is Candidate =>
  block !== undefined && block.verdict === null

/** Marks without any letter or digit. */
export function judgeStrayMarks(blocks: readonly Candidate[]): void {
  for (const block of blocks)
    if (open(block) && !/[\p{L}\p{N}]/u.test(block.text)) block.setAside('stray mark')
}

/** Buttons, requests, and boxes named by what they hold. */
export function judgePageParts(blocks: readonly Candidate[]): void {
  blocks.forEach((block, at) => {
    if (!open(block) || block.words > REQUEST_WORDS_AT_MOST) return
    const asks = PROMOTION_LEAD.test(block.text) && !tellsSomething(block.text)
    if (PROMOTION.has(block.folded) || asks) block.setAside('promotion')
    else if (NAVIGATION.has(block.folded) || ADDRESS_ALONE.test(block.text) || COUNTER.test(block.text))
      block.setAside('navigation')
    else if (isBoxLabel(block.text) && !RELATED_LABELS.has(block.folded)) {
      block.setAside('navigation')
      judgeBoxTitle(blocks[at - 1], block)
    }
  })
}

/** Over `More videos` stands the box's own title, which ends in the same noun: `Science Videos`. */
function judgeBoxTitle(above: Candidate | undefined, label: Candidate): void {
  if (!open(above) || above.words > 4 || !isHeadline(above)) return
  const noun = above.folded.split(' ').at(-1) ?? ''
  if (BOX_NOUNS.has(noun) && label.folded.endsWith(noun)) above.setAside('navigation')
}

/** A label over links, and the headlines under it, up to the first block that ends as a sentence does. */
export function judgeRelatedLinks(blocks: readonly Candidate[]): void {
  blocks.forEach((block, at) => {
    if (!open(block)) return
    if (RELATED_LEAD.test(block.text) && block.words <= 25) block.setAside('related links')
    if (!RELATED_LABELS.has(block.folded)) return
    block.setAside('related links')
    for (const link of blocks.slice(at + 1, at + 1 + LINKS_AT_MOST)) {
      if (!open(link) || !isHeadline(link) || RELATED_LABELS.has(link.folded)) break
      link.setAside('related links')
    }
  })
}

/** `Written by Jane Doe`, `Reporting by staff`; but `Written by hand, the order …` is a sentence. */
function isCredit({ text, words }: Candidate): boolean {
  if (!CREDIT_LEAD.test(text) || tellsSomething(text)) return false
  const after = /\b(?:by|from)\s+(?:the\s+)?(\S)/i.exec(text)?.[1]
  return after === undefined || words <= 5 || !/\p{Ll}/u.test(after)
}

/** `(c)` after `(b)` is the third of a list. */
const isLettered = (blocks: readonly Candidate[]) => blocks.some(({ text }) => /^\(b\)\s/i.test(text))

export function judgeCredits(blocks: readonly Candidate[]): void {
  const foot = blocks.findLastIndex(
    (block) => open(block) && isProse(block) && !IMPRINT_BELOW.test(block.text),
  )
  const lettered = isLettered(blocks)
  blocks.forEach((block, at) => {
    if (!open(block) || block.words > CREDIT_WORDS_AT_MOST) return
    const { text, words } = block
    const item = lettered && text.startsWith('(c)')
    const held = words <= 8 && !item && HOLDER.test(text) && !tellsSomething(text)
    if (IMPRINT.test(text) || held || (at > foot && IMPRINT_BELOW.test(text)) || isCredit(block))
      block.setAside('credit')
  })
}

const DUPLICATE_WORDS_AT_LEAST = 4

/**
 * The same words twice: the later stays, since the earlier is most often the lead shown over the article. A
 * gallery repeats its captions, so what the page names as one counts too.
 */
export function judgeDuplicates(blocks: readonly Candidate[]): void {
  const later = new Set<string>()
  for (const block of [...blocks].reverse()) {
    if (block.verdict?.keep === false || block.words < DUPLICATE_WORDS_AT_LEAST) continue
    if (later.has(block.folded)) block.setAside('duplicate')
    else later.add(block.folded)
  }
}
