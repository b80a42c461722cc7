import type { Language } from '../../../languages/index.ts'
import { ARABIC_ARTICLES } from '../../authority/arabic-latin.ts'
import { joined } from '../passage/index.ts'
import { type Actor, isHead, type Scene, textOf } from './scene.ts'

/** An unlisted name that ends at a token: a last name on its own, or the name of a group. */
export function unknownNameEndingAt(scene: Scene, at: number): Actor | null {
  const { view } = scene
  const { grammar, groups, names, people, speech } = view.language
  let from = at
  while (from > 0 && at - from < 5 && joined(view, from - 1) && isNameWord(scene, from - 1)) from -= 1
  while (from < at && grammar.functionWords.has(view.tokens[from]?.folded ?? '')) from += 1
  const words = view.tokens.slice(from, at + 1)
  const first = words[0]
  if (!first || !words.every((token) => token.capital) || view.tokens[at]?.possessive) return null
  // The name follows a title: `Doetown Mayor Jane Roe`.
  let title = at - 1
  while (title >= from && !people.titles.has(view.tokens[title]?.folded ?? '')) title -= 1
  if (title >= from) from = title + 1
  else if (words.length > 1 && groups.nameEnds.has(view.tokens[at]?.folded ?? '')) {
    return { type: 'name', name: textOf(view, from, at + 1), group: true, from, to: at + 1 }
  }
  if (words.some((token) => people.notPersonWords.has(token.folded))) return null
  const word = view.tokens[at]
  if (!word || from !== at || grammar.functionWords.has(word.folded) || scene.isDemonym(word.folded))
    return null
  if (people.titles.has(word.folded) || names.particles.has(word.folded)) return null
  if (
    isHead(view.language, word.folded) ||
    speech.cues.get(word.folded) ||
    word.end - word.start < 3 ||
    word.allCaps
  )
    return null
  const article = isArticle(scene, at - 1) && joined(view, at - 1)
  if (article) {
    // In `Jane al-Doe` the last name is not on its own.
    if (joined(view, at - 2) && isNameWord(scene, at - 2)) return null
    from = at - 1
  }
  const titled = people.titles.has(view.tokens[from - 1]?.folded ?? '') && joined(view, from - 1)
  if (!titled && scene.isCommon(word.folded) && !scene.isLastName(word.folded)) return null
  // `Doe held`: the decision in a case of that name, unless the document calls somebody so.
  if (!titled && scene.isCase(word.folded) && !scene.isCalled(word.folded)) return null
  // `Georgia argued`: of a country or a state, the name is a woman's only where the document shows one.
  if (!titled && scene.isRegionAt(at) && !scene.isPerson(word.folded)) return null
  if (!titled && !scene.isPerson(word.folded) && !isGivenName(view.language, word.folded)) {
    if (scene.isPlaceAt(at) || speaksAsBody(scene, at)) return null
    // `DoeBooks` is no last name.
    if (IN_ONE_WORD.test(textOf(view, at, at + 1)))
      return { type: 'name', name: textOf(view, at, at + 1), group: true, from: at, to: at + 1 }
  }
  // Where every noun has a capital, only a title or another mention shows that it is a name.
  if (grammar.isNoun !== null && !titled && !scene.isCalled(word.folded)) return null
  // A sentence's first word has its capital anyway.
  if (word.initial && !titled && !scene.isLastName(word.folded)) return null
  const called = titled ? (view.tokens[from - 1]?.folded ?? '') : ''
  const gender = people.femaleTitles.has(called) ? 'female' : people.maleTitles.has(called) ? 'male' : null
  return { type: 'name', name: textOf(view, from, at + 1), group: false, gender, from, to: at + 1 }
}

/** A given name is a person's, although nothing else names them. */
const isGivenName = ({ names }: Language, word: string): boolean =>
  names.isGivenName(word) && !names.ambiguousGivenNames.has(word)

const IN_ONE_WORD = /^\p{Lu}\p{Ll}{4,}\p{Lu}/u
const STATEMENT_WORDS = 6

/** `Doe said in a statement`, `in its report`: bodies speak so, and nothing shows that the name is a person's. */
function speaksAsBody({ view }: Scene, at: number): boolean {
  const { grammar, speech } = view.language
  for (let i = at + 1; i < at + STATEMENT_WORDS && joined(view, i); i += 1) {
    const word = view.tokens[i + 1]?.folded ?? ''
    if (speech.documentNouns.has(word) && grammar.determiners.has(view.tokens[i]?.folded ?? '')) return true
  }
  return false
}

function isArticle({ view }: Scene, at: number): boolean {
  const token = view.tokens[at]
  return token !== undefined && ARABIC_ARTICLES.has(token.folded) && view.text[token.end] === '-'
}

function isNameWord(scene: Scene, at: number): boolean {
  const token = scene.view.tokens[at]
  return token?.capital === true && !token.possessive
}

/** The same, for a name that begins at a token. */
export function unknownNameStartingAt(scene: Scene, at: number): Actor | null {
  const { view } = scene
  let to = at + 1
  while (to < at + 5 && joined(view, to - 1) && isNameWord(scene, to)) to += 1
  return unknownNameEndingAt(scene, to - 1)
}
