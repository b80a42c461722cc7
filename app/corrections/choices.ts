import {
  CORRECTABLE_FIELDS,
  CORRECTABLE_TAGS,
  type Correctable,
  correctedValue,
  fieldOf,
} from '../../model/correction.ts'
import type { Document } from '../../model/document.ts'
import type { Paragraph } from '../../model/passage.ts'
import type { Messages } from '../messages/messages.ts'

/** One thing that may be wrong, to choose from. */
export type Choice = {
  /** Unique within its list. */
  id: string
  label: string
  what: Correctable
  /** The current value, to be edited; empty if it is unknown or absent. */
  now: string
  /** The name of the tag in the request; absent for an added tag, and for a field, of which there is one. */
  old?: string
  /** Whether the same tag may be wrong in other passages too, and can be corrected there. */
  spreads: boolean
  /** For speakers: the number of the quotation, from 1. */
  quotation?: number
  /** For a speaker who is described, not named. */
  kind?: 'unnamed'
  /** A tag that is missing. */
  adds: boolean
}

const WORDS_SHOWN = 40
const shortened = (text: string) => {
  const characters = [...text]
  return characters.length <= WORDS_SHOWN ? text : `${characters.slice(0, WORDS_SHOWN).join('')}…`
}

/** What may be wrong with a passage: each speaker, each tag, and a tag that is missing. */
export function passageChoices(passage: Paragraph, { search, corrections }: Messages): Choice[] {
  const { quotations, groups, locations, people, dates } = passage
  const speakers = quotations.map(
    ({ text, speaker }, at): Choice => ({
      id: `speaker ${at}`,
      label: corrections.whoSays(shortened(text), search.speaker(speaker, passage)),
      what: 'speaker',
      now: speaker?.name ?? '',
      quotation: at + 1,
      ...(speaker?.kind === 'unnamed' ? { kind: 'unnamed' } : {}),
      adds: false,
      // Whoever is not named, or not stated, is somebody else in the next passage.
      spreads: speaker !== null && speaker.kind !== 'unnamed',
    }),
  )
  const tag = (what: Correctable, old: string, now: string): Choice => {
    return {
      id: `${what} ${old}`,
      label: corrections.says(corrections.what[what], now),
      what,
      now,
      old,
      adds: false,
      spreads: what !== 'date',
    }
  }
  const missing = CORRECTABLE_TAGS.flatMap((what): Choice[] => {
    if (what === 'speaker') return []
    return [
      { id: `add ${what}`, label: corrections.missing[what], what, now: '', adds: true, spreads: false },
    ]
  })
  return [
    ...speakers,
    ...groups.map((it) => tag('group', it.key, it.name)),
    ...locations.map((it) => tag('location', it.key, it.name)),
    ...people.map((it) => tag('person', it.key, it.name)),
    ...dates.map((it) => {
      const value = correctedValue(it) ?? ''
      return tag('date', value, value)
    }),
    ...missing,
  ]
}

/** What may be wrong with the fields of a document. */
export function fieldChoices(document: Document, { corrections }: Messages): Choice[] {
  return CORRECTABLE_FIELDS.map((what) => {
    const now = correctedValue(fieldOf(document, what)) ?? ''
    const label = corrections.says(corrections.what[what], now === '' ? corrections.notKnown : shortened(now))
    return { id: what, label, what, now, adds: false, spreads: false }
  })
}
