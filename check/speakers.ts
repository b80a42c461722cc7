import { LANGUAGES } from '../languages/index.ts'
import type { Entity } from '../model/document.ts'
import { foldedWords } from '../model/name-words.ts'
import type { Passage, Quotation, Range, Speaker } from '../model/passage.ts'

/** So much of a place has to be inside a quotation that its speaker says it. */
const INSIDE = 0.8

/**
 * Who says what stands in a part of a passage: the speaker of the innermost quotation around it. Words between marks that
 * nobody is named for may be somebody else’s, and then nobody is known; a title or a few words in marks are no speech.
 */
export function speakerAt({ quotations }: Passage, place: Range): Speaker | null {
  const length = Math.max(1, place.end - place.start)
  const around = quotations
    .filter(({ start, end, kind, speaker }) => {
      const inside = Math.min(end, place.end) - Math.max(start, place.start)
      return inside / length >= INSIDE && (speaker !== null || (kind !== 'title' && kind !== 'fragment'))
    })
    .sort((a, b) => a.end - a.start - (b.end - b.start))
  return around[0]?.speaker ?? quotedWithin(quotations, place)
}

/** The one speaker of all quotations in a place that has more than one, with what a reporter says between them. */
function quotedWithin(quotations: readonly Quotation[], place: Range): Speaker | null {
  const within = quotations.filter(({ start, end }) => start >= place.start && end <= place.end)
  const length = within.reduce((sum, { start, end }) => sum + end - start, 0)
  const [first] = within
  if (first === undefined || length < INSIDE * (place.end - place.start)) return null
  return within.every(({ speaker }) => speaker?.key === first.speaker?.key) ? first.speaker : null
}

type Named = { given: readonly string[]; surname: string; all: string }

const isTitle = (word: string) => LANGUAGES.some(({ people }) => people.titles.has(word))
const isParticle = (word: string) => LANGUAGES.some(({ names }) => names.particles.has(word))
const isSuffix = (word: string) => LANGUAGES.some(({ names }) => names.suffixes.has(word))

/** A name without the titles before it and what stands behind it: `Smith, a lawyer` is Smith. Null if nothing is left. */
function named(name: string): Named | null {
  const words = foldedWords(name.replace(/[(,،].*$/u, ''))
  let from = 0
  while (from < words.length - 1 && isTitle(words[from] ?? '')) from += 1
  let to = words.length
  while (to > from + 1 && isSuffix(words[to - 1] ?? '')) to -= 1
  const own = words.slice(from, to)
  const surname = own.at(-1)
  // A title alone is no name.
  if (surname === undefined || (own.length === 1 && isTitle(surname) && words.length === 1)) return null
  return {
    given: own.slice(0, -1).filter((it, at) => at === 0 || !isParticle(it)),
    surname,
    all: own.join(' '),
  }
}

/**
 * Whether two names may be the same person’s: `same` if one has the other’s surname and nothing against it, `other` if not,
 * null if they can be told neither from nor for each other.
 */
function compared(a: Named, b: Named): boolean | null {
  // Martin Van Buren is Van Buren, and Ben Okri is no Mr Okri’s particle.
  if (endsIn(a.all, b.all) || endsIn(b.all, a.all)) return true
  if (a.surname !== b.surname) return false
  if (a.given.length === 0 || b.given.length === 0) return true
  const [[first = '', ...rest], [other = '', ...others]] = [a.given, b.given]
  const forenames = sameGiven(first, other)
  if (!forenames) return first[0] === other[0] ? null : false
  // Of two presidents called George Bush, the second names tell.
  if (rest.length === 0 || others.length === 0) return true
  return rest.length === others.length && sameGiven(rest[0] ?? '', others[0] ?? '')
}

const endsIn = (name: string, end: string) => name === end || name.endsWith(` ${end}`)

const sameGiven = (a: string, b: string) => a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0])

/**
 * Whether the speaker who is claimed is the one who is tagged: by name, or by any alias that is known of the one tagged.
 */
export function sameSpeaker(
  claimed: string,
  { name, kind }: Speaker,
  entity: Entity | undefined,
): 'same' | 'other' | 'unknown' {
  const own = named(claimed)
  if (own === null) return 'unknown'
  const all = foldedWords(claimed).join(' ')
  const names = [name, ...(entity ? [entity.label, ...entity.aliases] : [])]
  if (names.some((it) => foldedWords(it).join(' ') === all)) return 'same'
  if (kind !== 'person') return 'unknown'
  const answers = names.flatMap((it) => {
    const theirs = named(it)
    return theirs === null ? [] : [compared(own, theirs)]
  })
  if (answers.includes(true)) return 'same'
  if (own.given.length === 0 && entity?.surnames?.some((it) => foldedWords(it).join(' ') === own.all))
    return 'same'
  return answers.length === 0 || answers.includes(null) ? 'unknown' : 'other'
}
