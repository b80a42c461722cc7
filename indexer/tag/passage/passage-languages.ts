import { type Language, UNDETERMINED } from '../../../languages/index.ts'
import type { Token } from './passage-view.ts'

/** The minimum share of a text that its language's most frequent words make up, from 0 to 1. */
const SHARE_AT_LEAST = 0.12
const COMMON_AT_LEAST = 2
/**
 * For a passage in another language than its document the evidence has to be stronger: languages share some short
 * words, and a tenth of a Dutch sentence may look English.
 */
const OWN_SHARE_AT_LEAST = 0.25
const OWN_COMMON_AT_LEAST = 6

type Tokens = readonly Token[]

function commonIn(tokens: Tokens, { commonWords }: Language): number {
  let count = 0
  for (const { folded } of tokens) if (commonWords.has(folded)) count += 1
  return count
}

/** The language whose frequent words make up most of a text, or null if none has enough of them. */
function byCommonWords(
  passages: readonly Tokens[],
  languages: readonly Language[],
  atLeast: { common: number; share: number },
): Language | null {
  const all = passages.reduce((sum, tokens) => sum + tokens.length, 0)
  if (all < atLeast.common) return null
  let best: { language: Language; common: number } | null = null
  for (const language of languages) {
    const common = passages.reduce((sum, tokens) => sum + commonIn(tokens, language), 0)
    if (common < atLeast.common || common < all * atLeast.share) continue
    if (best === null || common > best.common) best = { language, common }
  }
  return best?.language ?? null
}

function ofDocument(
  stated: string | null,
  passages: readonly Tokens[],
  languages: readonly Language[],
): Language {
  if (stated === null)
    return (
      byCommonWords(passages, languages, { common: COMMON_AT_LEAST, share: SHARE_AT_LEAST }) ?? UNDETERMINED
    )
  const primary = /^[a-z]+/.exec(stated.toLowerCase())?.[0]
  return languages.find(({ code }) => code === primary) ?? UNDETERMINED
}

/**
 * The language of a document and of each passage: the document's, unless a passage is clearly written in another one
 * that is described too. If the document's is not stated, its most frequent words decide.
 * @param stated the document's language as a BCP 47 tag
 */
export function languagesOf(
  stated: string | null,
  passages: readonly Tokens[],
  languages: readonly Language[],
): { main: Language; each: Language[] } {
  const main = ofDocument(stated, passages, languages)
  const others = languages.filter((language) => language !== main)
  const each = passages.map((tokens) => {
    const other = byCommonWords([tokens], others, { common: OWN_COMMON_AT_LEAST, share: OWN_SHARE_AT_LEAST })
    return other !== null && commonIn(tokens, main) < commonIn(tokens, other) ? other : main
  })
  return { main, each }
}
