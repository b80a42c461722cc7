import type { Candidate } from './block.ts'
import { isProse } from './shape.ts'

const LEAD = /^(?:file photo|file|photo|image|picture|caption|photograph)\s*[:–—]\s*\S/i
const BRACKETED_TAIL = /[([]([^()[\]]{2,80})[)\]]\.?$/
const PLAIN_TAIL =
  /(?:^|[.|:–—-]\s*|\s)((?:photo(?:graph)?|image|picture|credit)s?\s*(?:by|:|courtesy of)\s*[^.]{2,60})$/i
const PHOTO_WORDS =
  /\b(?:photo|photograph|image|picture|getty|file|handout|courtesy|screengrab|screenshot|epa)s?\b/i
const CREDIT_WORDS_AT_MOST = 6

function namesPicture(credit: string, isAgency: (name: string) => boolean): boolean {
  return PHOTO_WORDS.test(credit) || credit.split(/[/,]|\s+via\s+/).some((part) => isAgency(part.trim()))
}

/**
 * A picture's caption ends in its credit: `… on Friday. (AP)`. The last words of a whole article may look
 * the same, so the last paragraph is no caption for that alone.
 */
export function judgeCaptions(blocks: readonly Candidate[], isAgency: (name: string) => boolean): void {
  const lastProse = blocks.findLastIndex((block) => block.verdict === null && isProse(block))
  blocks.forEach((block, at) => {
    if (block.verdict !== null) return
    const tail = BRACKETED_TAIL.exec(block.text)?.[1]
    const plain = PLAIN_TAIL.exec(block.text)?.[1]
    const credited = plain !== undefined || (tail !== undefined && namesPicture(tail, isAgency))
    if (!LEAD.test(block.text) && !(credited && at !== lastProse)) return
    if (block.words <= CREDIT_WORDS_AT_MOST) block.setAside('credit')
    else block.keep('caption')
  })
}
