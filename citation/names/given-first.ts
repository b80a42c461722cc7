import {
  genderInSpain,
  isCompoundGivenName,
  isPlainGivenName,
  isStrongGivenName,
  isUsualGivenName,
  isWomansName,
} from '../../languages/given-names.ts'
import type { CslName } from '../csl-item.ts'
import { isGiven, isSecondGiven } from './given.ts'
import { isInitials, isParticle, type KnownNames, type NameWord } from './words.ts'

const written = (words: readonly NameWord[]) => words.map((it) => it.written).join(' ')

const ARTICLE = /^(?:al|el|as|ash|at|ar|az|an|ad|ul|ed|es|er|en)[-‐‑](?=\p{Lu})/u
/** Servants of God, in names of two words and more: `Abdel Fattah`. */
const SERVANT = /^abd(?:[aeou]l|ou|u[lr])?$/
/** `Salah Eldin`, `Nasr Allah`: one name in two words. */
const SECOND_HALF = /^(?:al|el|ul|ud|ad|ed)?(?:din|deen|dine|dien|allah)$/
/** Patronymics of Icelanders, who have no family names, and of Russians, which stand between given and family name. */
const OF_ICELAND = /d[oó]ttir$|[áéíóúýþæðö]\p{L}*sson$|sdottir$/iu
const PATRONYMIC = /[oe]v(?:ich|ych|na)$/
/** The form of surnames of Spanish alone: `Márquez`, `Ortiz`, `Muñoz`, `García`. */
const FORMED_IN_SPANISH = /..[eio]z$|(?:[áéíóú]\p{L}*|ñ\p{L}*)$/u
const PORTUGUESE = /[ãõç]/u

/** A family name of one word, with the article or particles before it apart where styles sort without them. */
function family(
  words: readonly NameWord[],
  language: string | null,
  known: KnownNames,
): Omit<Extract<CslName, { family: string }>, 'given'> {
  const last = words.at(-1)?.written ?? ''
  const particles = words.slice(0, -1)
  const article = particles.length === 0 ? ARTICLE.exec(last)?.[0] : undefined
  if (article !== undefined) return { family: last.slice(article.length), 'non-dropping-particle': article }
  const [first] = particles
  const isSmall = particles.every((it) => !/\p{Lu}/u.test(it.written))
  if (first !== undefined && isSmall && isUnsorted(particles, language, known))
    return { family: last, 'non-dropping-particle': written(particles) }
  return { family: written(words) }
}

/** Languages in whose own names `de` is not sorted by. Ireland has `de Valera`, who is. */
const UNSORTED_DE: ReadonlySet<string> = new Set(['es', 'fr', 'nl', 'pt'])

/** `van der`, `von`, `dos`, and `de la`; `de` alone only where it is known whose it is. */
const isUnsorted = (
  [first, ...others]: readonly NameWord[],
  language: string | null,
  known: KnownNames,
): boolean =>
  first !== undefined &&
  (known.unsortedParticles.has(first.folded) ||
    (first.folded === 'de' && (others.length > 0 || UNSORTED_DE.has(language ?? ''))))

/** The words of a family name, if they are certainly one. */
function familyOf(words: readonly NameWord[], given: NameWord, language: string | null, known: KnownNames) {
  const isLast = (at: number) => at === words.length - 1
  const firstWord = words.findIndex((it) => !isParticle(it, known))
  const rest = words.slice(firstWord)
  if (firstWord === -1 || words.some((it) => known.childOf.has(it.folded))) return null
  if (isLast(firstWord)) return family(words, language, known)
  const [one, two, three] = rest
  if (one === undefined || two === undefined) return null
  if (rest.length === 2 && firstWord === 0 && hasTwoSurnames(given, one, two, language, known))
    return { family: written(rest) }
  // `Ortega y Gasset`
  if (three !== undefined && rest.length === 3 && firstWord === 0 && /^[yi]$/.test(two.written))
    return { family: written(rest) }
  return null
}

/**
 * `García Márquez`, `Vargas Llosa`. In a text that is not Spanish only where the letters show that it is a Spanish name,
 * and of women both: `María Rodríguez Jones` may be a Rodríguez who has married, and `Maria Garcia Santos` a Filipina.
 */
function hasTwoSurnames(
  given: NameWord,
  one: NameWord,
  two: NameWord,
  language: string | null,
  known: KnownNames,
): boolean {
  const isListed = ({ folded }: NameWord) => known.doubledSurnames.has(folded) || /..[eio]z$/.test(folded)
  const gender = genderInSpain(given.forms)
  if (gender === null) return false
  if (language === 'es') return isListed(one) || isListed(two)
  const name = written([given, one, two]).toLowerCase()
  if (PORTUGUESE.test(name) || !/[áéíóúñ]/u.test(name)) return false
  const isSpanish = (it: NameWord) => isListed(it) && FORMED_IN_SPANISH.test(it.written.toLowerCase())
  return isSpanish(one) && (gender === 'male' || isSpanish(two))
}

/** Whether two words may be given name and family name in either order, or one given name. */
function isInDoubt(first: NameWord, second: NameWord, known: KnownNames): boolean {
  if (isInitials(first) || !isUsualGivenName(second.forms)) return false
  if (isWomansName(second.forms) || isCompoundGivenName(`${first.folded} ${second.folded}`)) return true
  return (
    (known.surnamesToo.has(first.folded) && isPlainGivenName(second.forms)) || !isStrongGivenName(first.forms)
  )
}

/** A name that begins with a given name, or with initials; null where it is not certain where the family name begins. */
export function readGivenFirst(
  words: readonly NameWord[],
  language: string | null,
  known: KnownNames,
  isLastFamily: boolean,
): CslName | null {
  const [first] = words
  if (first === undefined || words.length < 2 || isParticle(first, known)) return null
  if (words.some((it) => SERVANT.test(it.folded)) || SECOND_HALF.test(words.at(-1)?.folded ?? '')) return null
  if (OF_ICELAND.test(words.at(-1)?.written ?? '')) return null
  // `U Thant`: a letter without a period may be a word.
  if (words.length === 2 && first.written.length === 1) return null
  if (!isInitials(first) && !isGiven(first, known)) return null
  if (isInitials(words.at(-1) ?? first)) return null
  if (words.length === 2 && !isLastFamily && isInDoubt(first, words[1] ?? first, known)) return null
  const asGiven = (count: number) => written(words.slice(0, count))
  if (isLastFamily || (words.length === 3 && PATRONYMIC.test(words[1]?.folded ?? '')))
    return { ...family(words.slice(-1), language, known), given: asGiven(words.length - 1) }
  let from = 1
  while (from < words.length - 1) {
    const [before, word] = [words[from - 1], words[from]]
    if (before === undefined || word === undefined || !isSecondGiven(before, word, known)) break
    from += 1
  }
  // `J. Vaughan Williams`
  const found = familyOf(words.slice(from), first, language, known)
  return found && { ...found, given: asGiven(from) }
}
