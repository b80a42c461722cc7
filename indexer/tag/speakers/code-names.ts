import { joined } from '../passage/index.ts'
import { nominalEndingAt } from './noun-phrases.ts'
import { type Actor, type Scene, textOf, wordAt } from './scene.ts'

/** `P3`, `PW12`: letters and a number. */
const CODE = /^\p{Lu}{1,3}\d{1,3}$/u
/** `12` behind a noun, `A` behind a noun or a form of address. */
const NUMBER_OR_LETTER = /^(?:\d{1,3}|\p{Lu})$/u

/**
 * Somebody who is called by a letter or a number, so as not to be named: `Witness 12 said`, `Ms A told`, `P3 said`. They
 * are described as worded, and no person.
 */
export function codeNameEndingAt(scene: Scene, at: number): Actor | null {
  const { view, endsAt } = scene
  const { grammar, people } = view.language
  const token = view.tokens[at]
  if (!token || token.possessive || endsAt.has(at)) return null
  const written = view.text.slice(token.start, token.end)
  const coded = (from: number, head: string): Actor => ({
    ...{ type: 'nominal', name: textOf(view, from, at + 1), head, definite: false, owner: null },
    ...{ from, to: at + 1 },
  })
  if (CODE.test(written)) {
    const alone = !view.tokens[at - 1]?.capital || !joined(view, at - 1)
    return alone ? coded(at, token.folded) : null
  }
  if (!NUMBER_OR_LETTER.test(written) || grammar.pronouns.has(token.folded) || !joined(view, at - 1))
    return null
  const before = wordAt(scene, at - 1)
  const isAddress = people.courtesyTitles.has(before) && view.tokens[at - 1]?.capital === true
  if (isAddress && !/\d/.test(written)) return coded(at - 1, before)
  // `The witness A said` is a slip; a noun with a code is written like a name.
  const called = view.tokens[at - 1]?.capital && people.personNouns.has(before) && !grammar.isPlural(before)
  return called ? nominalEndingAt(scene, at - 1, at + 1) : null
}

/** The same, for a phrase that begins at a token: `said Ms A`. */
export function codeNameStartingAt(scene: Scene, at: number): Actor | null {
  const ahead = codeNameEndingAt(scene, at + 1)
  const here = ahead?.from === at ? ahead : codeNameEndingAt(scene, at)
  return here?.from === at ? here : null
}
