import type { DocumentId } from '../../model/ids.ts'
import { knownSpeaker } from './speakers.ts'
import { kindOf, ORDINARY } from './specifics.ts'
import type { Story } from './story.ts'
import { isQuotation, type Unit } from './unit.ts'

/**
 * Sentences that anybody writes: *He declined to comment.* They stand word for word in documents that have nothing else in
 * common, and name nobody, no place, no day and no number.
 */

/** Fewer words that name nothing are a formula as soon as two documents have them that have nothing else in common. */
const WORDS_OF_FORMULA = 15
/** So few are one even of a single speaker: *thank you very much*. */
const WORDS_OF_PHRASE = 5
/** In more words than these, it takes so many documents: standing text about a publisher, notes to editors. */
const DOCUMENTS_WITH_BOILERPLATE = 5
/** Of so many words at most one is a name or a number: *on page two*. */
const WORDS_TO_A_NAME = 25
/** Boilerplate is copied by machines. */
const SHARE_OF_SAME_TEXT = 0.8
/** Of the prints by which two documents are known, so many are the same if one is a copy of the other, or of a part. */
const SHARED_OF_SKETCH = 6

type Known = ReadonlyMap<DocumentId, Story>

/** Whether units that have the same words are no copies of each other. */
export function isFormula(units: readonly Unit[], stories: Known): boolean {
  const [longest] = [...units].sort((a, b) => b.hashes.length - a.hashes.length)
  if (longest === undefined || isSpecific(longest)) return false
  const isShort = longest.hashes.length < WORDS_OF_FORMULA
  if (isQuotation(longest.text)) {
    if (longest.hashes.length < WORDS_OF_PHRASE) return !areRelated(units, stories)
    return isShort && isInManyMouths(units)
  }
  if (areRelated(units, stories)) return false
  return isShort || isBoilerplate(units)
}

function isSpecific({ kinds, hashes }: Unit): boolean {
  const names = kinds.reduce((sum, it) => sum + (kindOf(it) === ORDINARY ? 0 : 1), 0)
  return names * WORDS_TO_A_NAME > hashes.length
}

/** Whether none of its speakers says it in most documents. */
function isInManyMouths(units: readonly Unit[]): boolean {
  const said = new Map<string, number>()
  for (const unit of units) {
    const speaker = knownSpeaker(unit)
    if (speaker !== null) said.set(speaker, (said.get(speaker) ?? 0) + 1)
  }
  const all = [...said.values()].reduce((sum, it) => sum + it, 0)
  return said.size > 1 && Math.max(...said.values()) * 2 <= all
}

function isBoilerplate(units: readonly Unit[]): boolean {
  const documents = new Map(units.map(({ document, text }) => [document, text]))
  const texts = new Map<string, number>()
  for (const text of documents.values()) texts.set(text, (texts.get(text) ?? 0) + 1)
  return (
    documents.size >= DOCUMENTS_WITH_BOILERPLATE &&
    Math.max(...texts.values()) >= SHARE_OF_SAME_TEXT * documents.size
  )
}

/** Of so many documents it is seen whether they are related; all would have to be compared with all. */
const DOCUMENTS_COMPARED = 40

/** Whether most of the documents have more in common with another one of them. */
function areRelated(units: readonly Unit[], stories: Known): boolean {
  const documents = [...new Set(units.map(({ document }) => document))].sort().slice(0, DOCUMENTS_COMPARED)
  const own = new Set(units.flatMap(({ prints }) => [...prints]))
  const sketches = documents.map((it) => new Set(stories.get(it)?.sketch.filter((print) => !own.has(print))))
  const related = sketches.filter((one) =>
    sketches.some(
      (other) => other !== one && [...one].filter((it) => other.has(it)).length >= SHARED_OF_SKETCH,
    ),
  )
  return related.length * 2 > documents.length
}
