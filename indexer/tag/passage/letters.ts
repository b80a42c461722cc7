import { joined, type PassageView } from './passage-view.ts'

/**
 * Whether a token is letters behind a name, for an honour or an office: `Jane Doe QC`, `Doe J`. In `Jane Anne J Doe` and
 * `MR DOE`, the name goes on.
 */
export function isLetters(view: PassageView, at: number): boolean {
  const token = view.tokens[at]
  if (!token?.capital || !view.language.names.letters.has(token.folded)) return false
  const isOneLetter = token.end - token.start === 1 && view.text[token.end] !== '.'
  if (!token.allCaps && !isOneLetter) return false
  return !view.tokens[at + 1]?.capital || !joined(view, at) || isLetters(view, at + 1)
}

/** The token after the letters behind a name, if there are any. */
export function pastLetters(view: PassageView, from: number): number {
  let at = from
  while (isLetters(view, at) && joined(view, at - 1)) at += 1
  return at
}
