import { isNameParticle, isNameSuffix, LANGUAGES, type Language } from '../../../languages/index.ts'
import { fold } from '../../../model/name-words.ts'
import { ARABIC_ARTICLES } from '../../authority/arabic-latin.ts'

const ARABIC_ARTICLE = new RegExp(`^(?:${[...ARABIC_ARTICLES].join('|')})[-‐‑]`, 'i')

const TIED_SYLLABLES = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u

/**
 * The last name with and without its article or particle: `al-Doe`, `van Doe`. In `Doe Jun-ho` the name of the family
 * comes first.
 */
export function lastNames(name: string, language?: Language): string[] {
  const parts = name.split(/[\s,]+/)
  // `Jane Doe III`
  if (parts.length > 2 && isNameSuffix(parts.at(-1)?.toLowerCase().replace('.', '') ?? '')) parts.pop()
  const last = parts.at(-1)
  const [first] = parts
  if (last === undefined || first === undefined || parts.length < 2) return []
  if (parts.length === 2 && TIED_SYLLABLES.test(last) && !ARABIC_ARTICLE.test(last)) return [last, first]
  const bare = last.replace(ARABIC_ARTICLE, '')
  const particle = parts.at(-2) ?? ''
  const withParticle = isNameParticle(fold(particle)) ? [`${particle} ${last}`] : []
  if (/^\p{Lo}/u.test(name)) return caselessLastNames(parts, withParticle)
  const others = language?.names.otherSurnames(name) ?? []
  return [...new Set([...withParticle, last, bare, ...others])].filter((it) => it.length > 2)
}

/** In a script without capitals, a last name has as many words as one of its particles shows, or two of three. */
function caselessLastNames(parts: readonly string[], withParticle: readonly string[]): string[] {
  if (withParticle.length > 0) return [...withParticle]
  const two = parts.length > 2 ? [parts.slice(-2).join(' ')] : []
  const [first = ''] = parts
  // In names from East Asia the last name comes first, and a given name is none.
  const leading = LANGUAGES.some(({ names }) => names.isGivenName(fold(first))) ? [] : [first]
  return [...two, parts.at(-1) ?? '', ...leading].filter((it) => it.length > 2)
}
