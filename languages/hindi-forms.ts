import { formsBy } from './parts/forms.ts'

/**
 * Hindi nouns and adjectives in their numbers and cases: *बच्चा, बच्चे, बच्चों*; *हत्या, हत्याएँ, हत्याओं*; *लड़की, लड़कियों*. All
 * words are folded: without the dot below, and with anusvara in place of candrabindu.
 */

const ENDINGS: readonly (readonly [ending: RegExp, bases: readonly string[]])[] = [
  [/ियों$|ियां$/u, ['ी', 'ि']],
  [/(?<=[ाो])(?:ओं|एं)$/u, ['']],
  [/ुओं$|ुएं$/u, ['ू', 'ु']],
  [/यों$/u, ['य', 'या']],
  [/ों$/u, ['', 'ा']],
  [/ें$/u, ['']],
  [/े$/u, ['ा']],
]
/** Shorter rests are other words. */
const SHORTEST = 2
const LETTERS = /^[\u0901-\u0963]+$/u

export const hindi = formsBy((folded) => {
  if (!LETTERS.test(folded)) return []
  const found = [folded]
  for (const [ending, bases] of ENDINGS) {
    const stem = folded.replace(ending, '')
    if (stem !== folded && stem.length >= SHORTEST) found.push(...bases.map((it) => stem + it))
  }
  return [...new Set(found)]
})
