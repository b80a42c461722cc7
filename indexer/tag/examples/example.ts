import type { Language } from '../../../languages/index.ts'
import type { Document } from '../../../model/document.ts'
import { identifyDocument, passageIds } from '../../../model/identity.ts'
import type { Bibliography } from '../../../model/passage.ts'
import { loadAuthority } from '../../authority/load.ts'
import type { Taggable } from '../../split/split.ts'
import { tag } from '../tag.ts'

// For tests: what a sentence shows about a word list, a table or a hook of a language.

/** A text, one paragraph per line, and the tags that it should have. Those left out do not matter. */
export type Example = {
  text: string | readonly string[]
  /** ISO 8601; a Friday by default. */
  publishedAt?: string
  title?: string
  /** Words of the text that are a turn, and the label before them. */
  turns?: readonly { says: string; by: string }[]
  /** Nothing states the language, and the words have to show it. */
  unstated?: true
  shows: Partial<Shown>
}

/** Tags in the order of the text, each in a short notation. */
export type Shown = {
  /** A name, the description of an unnamed source, or null, for each quotation. */
  speakers: (string | null)[]
  /** The basis of each speaker. */
  bases: (string | null)[]
  /** `role @ affiliation` of each speaker. */
  roles: string[]
  cues: (string | null)[]
  dates: string[]
  /** As worded. */
  dateMentions: string[]
  /** `name (kind)` */
  groups: string[]
  /** Keys. */
  places: string[]
  people: string[]
}

/** For each entry of a list, an example that fails without it. */
export type ListExamples = {
  /** For every entry without an example of its own. */
  each?: (entry: string) => Example
  entries?: Readonly<Record<string, Example>>
}

/** Examples by the path of a list in a `Language`: `people.titles`. */
export type LanguageExamples = Readonly<Record<string, ListExamples>>

const { authority } = loadAuthority()

const DOCUMENT_ID = identifyDocument('examples', 'a.txt')

const BIBLIOGRAPHY: Bibliography = {
  documentId: DOCUMENT_ID,
  documentKey: 'a.txt',
  collection: 'examples',
  title: null,
  source: null,
  sourceBasis: null,
  agency: null,
  authors: [],
  url: null,
  path: '/examples/a.txt',
  publishedAt: null,
  publishedPrecision: 'unknown',
  publishedBasis: null,
  language: null,
  sha256: '0'.repeat(64),
  readAt: '2025-06-01T12:00:00.000Z',
  readerVersion: 'example',
}

const PUBLISHED = '2021-03-12'

function taggable(
  { text, publishedAt = PUBLISHED, title, turns = [] }: Example,
  language: string | null,
): Taggable {
  const texts = typeof text === 'string' ? [text] : text
  const gap = '\n\n'
  const name = passageIds(DOCUMENT_ID)
  let start = 0
  const paragraphs = texts.map((own, ordinal) => {
    const range = { start, end: start + own.length }
    start = range.end + gap.length
    return {
      id: name(own),
      ordinal,
      section: null,
      kind: 'paragraph' as const,
      ...range,
      text: own,
    }
  })
  const bibliography = {
    ...BIBLIOGRAPHY,
    title: title ?? null,
    publishedAt,
    publishedPrecision: 'day' as const,
    publishedBasis: 'manifest' as const,
    language,
  }
  const whole = texts.join(gap)
  const spoken = turns.map(({ says, by }) => {
    const at = whole.indexOf(says)
    return { start: at, end: at + says.length, kind: 'turn' as const, speaker: by }
  })
  return { bibliography, text: whole, paragraphs, headings: [], leftOut: [], spoken, notes: [] }
}

function shownBy({ passages }: Document): Shown {
  const quotations = passages.flatMap((passage) => passage.quotations)
  return {
    speakers: quotations.map(({ speaker }) => speaker?.name ?? null),
    bases: quotations.map(({ speaker }) => speaker?.basis ?? null),
    roles: quotations.map(({ speaker }) => `${speaker?.role ?? ''} @ ${speaker?.affiliation ?? ''}`),
    cues: quotations.map(({ cue }) => cue),
    dates: passages.flatMap(({ dates }) =>
      dates.map(({ value, end }) => (end === undefined ? value : `${value}/${end}`)),
    ),
    dateMentions: passages.flatMap(({ dates, text }) =>
      dates.flatMap(({ mentions }) => mentions.map(({ start, end }) => text.slice(start, end))),
    ),
    groups: passages.flatMap(({ groups }) => groups.map(({ name, kind }) => `${name} (${kind})`)),
    places: passages.flatMap(({ locations }) => locations.map(({ key }) => key)),
    people: passages.flatMap(({ people }) => people.map(({ name }) => name)),
  }
}

/** The tags that a text has of those that its example expects, if only this language is described. */
export function shown(example: Example, language: Language): Partial<Shown> {
  const all = shownBy(tag(taggable(example, example.unstated ? null : language.code), authority, [language]))
  return Object.fromEntries(Object.keys(example.shows).map((key) => [key, all[key as keyof Shown]]))
}
