import type { Gender } from '../../../languages/parts/grammar.ts'
import type { Overlaps } from '../../../model/overlaps.ts'
import { type NameMatch, namesAt } from '../names/names.ts'
import { type PassageView, perLanguage, tokenFrom } from '../passage/index.ts'

/** The number of words from the beginning of a sentence within which a name counts as its subject. */
const SUBJECT_WORDS = 8
const TIMES_AT_LEAST = 2
/** How many times as frequent as the other one pronoun has to be. */
const MARGIN = 3

type Tally = Record<Gender, number>

const gendersOfPronouns = perLanguage(({ grammar }) => {
  const genders = new Map<string, Gender>()
  for (const [word, { gender }] of [...grammar.pronounForms, ...grammar.pronouns])
    if (gender === 'female' || gender === 'male') genders.set(word, gender)
  return genders
})

/** The only person mentioned in a range of tokens outside quotations, and where; null for none or several. */
function onlyPerson(view: PassageView, matches: Overlaps<NameMatch>, from: number, to: number) {
  let only: NameMatch | null = null
  for (const match of matches.of(from, to)) {
    if (match.from < from || match.to > to || match.entity.type !== 'person') continue
    if (view.inQuotation[match.from] !== -1) continue
    if (only && only.entity !== match.entity) return null
    only ??= match
  }
  return only?.entity.type === 'person' ? { key: only.entity.key, to: only.to } : null
}

/**
 * The gender of the persons in a document by the pronouns that it uses, counted in sentences that begin with the name
 * and mention no other person. Persons for whom the counts are small or contradictory are left out.
 */
export function gendersByPronouns(
  views: readonly PassageView[],
  matches: readonly (readonly NameMatch[])[],
): Map<string, Gender> {
  const tallies = new Map<string, Tally>()
  views.forEach((view, passage) => {
    const pronouns = gendersOfPronouns(view.language)
    const names = namesAt(matches[passage] ?? [])
    for (const { start, end } of view.sentences) {
      const [from, to] = [tokenFrom(view, start), tokenFrom(view, end)]
      const person = onlyPerson(view, names, from, to)
      if (!person || person.to - from > SUBJECT_WORDS) continue
      const tally = tallies.get(person.key) ?? { female: 0, male: 0 }
      tallies.set(person.key, tally)
      for (let at = person.to; at < to; at += 1) {
        if (view.inQuotation[at] !== -1) continue
        const gender = pronouns.get(view.tokens[at]?.folded ?? '')
        if (gender) tally[gender] += 1
      }
    }
  })
  const genders = new Map<string, Gender>()
  for (const [key, { female, male }] of tallies) {
    if (Math.max(female, male) < TIMES_AT_LEAST) continue
    if (male >= female * MARGIN) genders.set(key, 'male')
    else if (female >= male * MARGIN) genders.set(key, 'female')
  }
  return genders
}
