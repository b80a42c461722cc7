import type { Language } from '../../languages/index.ts'
import { anyOf, forPages } from '../read/page-phrases.ts'
import type { Candidate } from './block.ts'
import { isProse } from './shape.ts'

const BRACKETED_TAIL = /[([]([^()[\]]{2,80})[)\]]\.?$/
const CREDIT_WORDS_AT_MOST = 6

const patterns = forPages((pages) => ({
  opening: new RegExp(String.raw`^${anyOf(pages, 'captionOpenings')}\s*[:–—]\s*\S`, 'iu'),
  plainTail: new RegExp(
    String.raw`(?:^|[.|:–—-]\s*|\s)${anyOf(pages, 'pictureCredits')}\s*[^.]{2,60}$`,
    'iu',
  ),
  pictureWord: new RegExp(String.raw`(?<![\p{L}\p{N}])${anyOf(pages, 'pictureWords')}`, 'iu'),
  betweenNames: new RegExp(String.raw`[/,]|\s+${anyOf(pages, 'creditLinks')}\s+`, 'iu'),
}))

function namesPicture(credit: string, languages: readonly Language[], isAgency: (name: string) => boolean) {
  const { pictureWord, betweenNames } = patterns(languages)
  return pictureWord.test(credit) || credit.split(betweenNames).some((part) => isAgency(part.trim()))
}

/**
 * A picture's caption ends in its credit: `… on Friday. (AP)`. The end of a whole article may look
 * the same, so a credit alone does not make the last paragraph a caption.
 */
export function judgeCaptions(blocks: readonly Candidate[], isAgency: (name: string) => boolean): void {
  const lastProse = blocks.findLastIndex((block) => block.verdict === null && isProse(block))
  blocks.forEach((block, at) => {
    if (block.verdict !== null) return
    const tail = BRACKETED_TAIL.exec(block.text)?.[1]
    const { opening, plainTail } = patterns(block.languages)
    const credited =
      plainTail.test(block.text) || (tail !== undefined && namesPicture(tail, block.languages, isAgency))
    if (!opening.test(block.text) && !(credited && at !== lastProse)) return
    if (block.words <= CREDIT_WORDS_AT_MOST) block.setAside('credit')
    else block.keep('caption')
  })
}
