import type { CheckMatch } from '../../model/check.ts'

/** A stretch of a difference: words of both, of the draft alone, in brackets or not, or of the source alone; `before`: what parts it. */
export type Shown = { of: 'both' | 'draft' | 'source' | 'brackets'; before: string; text: string }

/**
 * The difference between a quote and a place where it stands, as stretches to be read in order. Of what is the same,
 * words and signs are the quote's, so that nothing of it is lost; `quote` is the whole of it.
 */
export function shownDifference(match: Pick<CheckMatch, 'differences' | 'quote'>, quote: string): Shown[] {
  const shown: Shown[] = []
  let at = match.quote.start
  for (const { kind, quote: here, quoteText, sourceText, bracketed, telling } of match.differences) {
    if (kind === 'left-out') {
      // In the quote there is nothing in its place but the space between two words.
      const signs = quote.slice(at, here.start).trimEnd()
      if (signs !== '') shown.push({ of: 'both', before: '', text: signs })
      at += signs.length
      shown.push({ of: 'source', before: ' ', text: sourceText })
      continue
    }
    const before = quote.slice(at, here.start)
    at = Math.max(at, here.end)
    const isJoined = telling?.includes('joined') === true
    if (isJoined) shown.push({ of: 'draft', before, text: quoteText })
    else if (kind === 'same' || kind === 'elided') shown.push({ of: 'both', before, text: quoteText })
    if (kind === 'inserted' || kind === 'replaced') {
      shown.push({ of: bracketed ? 'brackets' : 'draft', before, text: quoteText })
    }
    if (kind === 'replaced' || isJoined) shown.push({ of: 'source', before: ' ', text: sourceText })
  }
  const rest = quote.slice(at, match.quote.end)
  if (rest !== '') shown.push({ of: 'both', before: '', text: rest })
  return shown
}
