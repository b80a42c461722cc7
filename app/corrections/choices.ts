import {
  CORRECTABLE_FIELDS,
  CORRECTABLE_TAGS,
  type Correctable,
  correctedValue,
} from '../../model/correction.ts'
import type { Document } from '../../model/document.ts'
import type { Paragraph } from '../../model/passage.ts'
import type { Messages } from '../messages/messages.ts'

/** One thing that may be wrong, for a person to choose. */
export type Choice = {
  /** Of its own in one list. */
  id: string
  label: string
  what: Correctable
  /** As it stands now, to be edited; empty where it is unknown or nothing. */
  now: string
  /** What a tag is called in the request; absent where it is added, and for what there is one of. */
  old?: string
  /** From 1; for speakers. */
  quotation?: number
  /** Of a speaker who is described and not named. */
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
      label: corrections.whoSays(shortened(text), search.speaker(speaker)),
      what: 'speaker',
      now: speaker?.name ?? '',
      quotation: at + 1,
      ...(speaker?.kind === 'unnamed' ? { kind: 'unnamed' } : {}),
      adds: false,
    }),
  )
  const tag = (what: Correctable, old: string, now: string): Choice => {
    return { id: `${what} ${old}`, label: `${corrections.what[what]}: ${now}`, what, now, old, adds: false }
  }
  const missing = CORRECTABLE_TAGS.flatMap((what): Choice[] => {
    if (what === 'speaker') return []
    return [{ id: `add ${what}`, label: corrections.missing[what], what, now: '', adds: true }]
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

/** What may be wrong with what is said of a whole document. */
export function fieldChoices(document: Document, { corrections }: Messages): Choice[] {
  return CORRECTABLE_FIELDS.map((what) => {
    const now = correctedValue(document[what]) ?? ''
    const label = `${corrections.what[what]}: ${now === '' ? corrections.notKnown : shortened(now)}`
    return { id: what, label, what, now, adds: false }
  })
}
