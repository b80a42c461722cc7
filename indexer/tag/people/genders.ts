import { getGender } from 'gender-detection-from-name'
import type { Gender } from '../cast/cast.ts'
import type { NameMatch } from '../names/names.ts'
import { type PassageView, tokenFrom } from '../passage/passage-view.ts'

const PRONOUN_OF: ReadonlyMap<string, Gender> = new Map([
  ['he', 'he'],
  ['him', 'he'],
  ['his', 'he'],
  ['himself', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['hers', 'she'],
  ['herself', 'she'],
])
/** Within how many words of a sentence a name has to end to be taken for its subject. */
const SUBJECT_WORDS = 8
const TIMES_AT_LEAST = 2
/** One pronoun has to be this many times as frequent as the other. */
const MARGIN = 3

type Tally = Record<Gender, number>

/** The one person that a stretch of tokens names outside quotations, and where; null for none or several. */
function onlyPerson(view: PassageView, matches: readonly NameMatch[], from: number, to: number) {
  let only: NameMatch | null = null
  for (const match of matches) {
    if (match.from < from || match.to > to || match.entity.type !== 'person') continue
    if (view.inQuotation[match.from] !== -1) continue
    if (only && only.entity !== match.entity) return null
    only ??= match
  }
  return only?.entity.type === 'person' ? { key: only.entity.key, to: only.to } : null
}

/**
 * By which pronoun a document speaks of its persons: counted in sentences that begin with the name and name
 * no one else. Left out where the count is small or divided.
 */
export function pronounsOfPersons(
  views: readonly PassageView[],
  matches: readonly (readonly NameMatch[])[],
): Map<string, Gender> {
  const tallies = new Map<string, Tally>()
  views.forEach((view, passage) => {
    for (const { start, end } of view.sentences) {
      const [from, to] = [tokenFrom(view, start), tokenFrom(view, end)]
      const person = onlyPerson(view, matches[passage] ?? [], from, to)
      if (!person || person.to - from > SUBJECT_WORDS) continue
      const tally = tallies.get(person.key) ?? { he: 0, she: 0 }
      tallies.set(person.key, tally)
      for (let at = person.to; at < to; at += 1) {
        const pronoun =
          view.inQuotation[at] === -1 ? PRONOUN_OF.get(view.tokens[at]?.folded ?? '') : undefined
        if (pronoun) tally[pronoun] += 1
      }
    }
  })
  const genders = new Map<string, Gender>()
  for (const [key, { he, she }] of tallies) {
    if (Math.max(he, she) < TIMES_AT_LEAST) continue
    if (he >= she * MARGIN) genders.set(key, 'he')
    else if (she >= he * MARGIN) genders.set(key, 'she')
  }
  return genders
}

const OF_NAME = { male: 'he', female: 'she', unknown: null } as const

/** The pronoun for most bearers of a given name; null where the lists do not have it. */
export const pronounOfName = (name: string): Gender | null => OF_NAME[getGender(name, 'en')]
