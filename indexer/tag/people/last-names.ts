import { isNameParticle } from '../../../languages/index.ts'
import { ARABIC_ARTICLES } from '../../authority/arabic-latin.ts'

const ARABIC_ARTICLE = new RegExp(`^(?:${[...ARABIC_ARTICLES].join('|')})[-‐‑]`, 'i')

const TIED_SYLLABLES = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u

/**
 * The last name with and without its article or particle: `al-Doe`, `van Doe`. In `Doe Jun-ho` the name of the family
 * comes first.
 */
export function lastNames(name: string): string[] {
  const parts = name.split(/\s+/)
  const last = parts.at(-1)
  const [first] = parts
  if (last === undefined || first === undefined || parts.length < 2) return []
  if (parts.length === 2 && TIED_SYLLABLES.test(last) && !ARABIC_ARTICLE.test(last)) return [last, first]
  const bare = last.replace(ARABIC_ARTICLE, '')
  const particle = parts.at(-2) ?? ''
  const withParticle = isNameParticle(particle.toLowerCase()) ? [`${particle} ${last}`] : []
  return [...new Set([...withParticle, last, bare])].filter((it) => it.length > 2)
}
