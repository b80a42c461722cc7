import type { Quotation } from '../../../model/passage.ts'
import { words } from '../../../model/words.ts'
import type { Quoted } from './quoted.ts'

const WORK_NOUN =
  /\b(?:book|novel|film|movie|documentary|song|album|poem|play|opera|painting|report|article|essay|paper|study|series|show|programme|program|magazine|campaign|operation|exhibition|podcast|game|story|headline|entitled|titled|called|named|dubbed|slogan|hashtag|nicknamed|known as)\s*,?\s*$/i
const SMALL = new Set(
  'a an the of in on at to for and or but nor by with from as is vs de la el al du des le les und der die das'.split(
    ' ',
  ),
)
/** `on “Face the Mill,”`, `the station's “Mill Today”`: what is sent or shown. */
const BEFORE_A_SHOW =
  /(?:\b(?:on|(?:host|anchor|broadcast|episode|edition|cast|star|set|airing|viewers) of(?: the)?)|\p{Lu}[\p{L}.]*['’]s)\s*$/u
const FRAGMENT_WORDS_AT_MOST = 7

/** Every word that counts is capital: `The Last Days of Summer`. */
function inTitleCase(text: string): boolean {
  const parts = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
  if (parts.length < 2) return false
  const counting = parts.filter(
    (part, at) => at === 0 || at === parts.length - 1 || !SMALL.has(part.toLowerCase()),
  )
  return counting.every((part) => /^[\p{Lu}\p{N}]/u.test(part)) && !/[.,]$/.test(text)
}

/**
 * Speech is a clause that could stand alone, a title is what something is called, a fragment is a few words
 * woven into the sentence. By shape: only the marks and the words beside them tell.
 */
export function kindOf(text: string, quoted: Quoted): Quotation['kind'] {
  const inner = text.slice(quoted.start, quoted.end)
  const before = text.slice(Math.max(0, quoted.outer.start - 40), quoted.outer.start)
  const count = words(inner).length
  if (count <= 8 && BEFORE_A_SHOW.test(before) && inTitleCase(inner.replace(/,$/, ''))) return 'title'
  if (count <= 12 && inTitleCase(inner) && (WORK_NOUN.test(before) || count >= 3)) return 'title'
  if (
    count <= 4 &&
    /\b(?:called|named|dubbed|entitled|titled|nicknamed|known as)\s*$/i.test(before) &&
    /^\p{Lu}/u.test(inner)
  ) {
    return 'title'
  }
  if (quoted.continues || quoted.continued) return 'speech'
  // Letters without a case tell nothing of where a sentence begins: there a colon or a stop has to.
  const startsSentence = /^[\p{Lu}¿¡…]/u.test(inner) || (/^\p{Lo}/u.test(inner) && /[:：]\s*$/.test(before))
  const closed = /[.!?,…。！？؟،۔]$/.test(inner)
  if (startsSentence && (closed || count >= 4)) return 'speech'
  if (closed && /^\p{Lo}/u.test(inner)) return 'speech'
  return count >= FRAGMENT_WORDS_AT_MOST ? 'speech' : 'fragment'
}
