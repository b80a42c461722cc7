import { LANGUAGES, type Language } from '../../languages/index.ts'
import { readingOf } from '../../model/asides.ts'
import type { Document } from '../../model/document.ts'
import type { Paragraph } from '../../model/passage.ts'
import type { Authority } from '../authority/authority.ts'
import type { Taggable } from '../split/split.ts'
import { castOf } from './cast/index.ts'
import { anchorOf, datesOf } from './dates/index.ts'
import { groupsIn, type NameMatch, peopleIn } from './names/index.ts'
import { inText, languagesOf, tokensOf, viewOf } from './passage/index.ts'
import { factsOf, locationsIn, type PlaceMention, placesOf } from './places/index.ts'
import { quotationsOf } from './quotations/index.ts'
import { quotationsWithSpeakers } from './speakers/index.ts'

/** `Sioux Falls` is not a person, whatever is around it. */
function withoutPlaces(matches: readonly NameMatch[], places: readonly PlaceMention[]): NameMatch[] {
  const words = new Map(places.map(({ from, to }) => [from, to]))
  return matches.filter(({ from, to }) => words.get(from) !== to)
}

/**
 * Adds to each passage who is quoted, and which dates, places, groups and people it mentions, by its words as they are
 * read: without what is set aside in it. Quotations and listed
 * names are found in every language; speakers, dates and unlisted names only in those that are described.
 * @param languages the described ones
 */
export function tag(
  document: Taggable,
  authority: Authority,
  languages: readonly Language[] = LANGUAGES,
): Document {
  const readings = document.paragraphs.map(readingOf)
  const texts = readings.map(({ text }) => text)
  const tokens = texts.map(tokensOf)
  const { main, each } = languagesOf(document.bibliography.language, tokens, languages)
  const quoted = quotationsOf(texts, each)
  const views = texts.map((text, at) => viewOf(text, quoted[at] ?? [], each[at] ?? main, tokens[at]))
  const cast = castOf(views, authority, main)
  const places = placesOf(views, cast, authority, factsOf(document, views, main))
  const dates = datesOf(views, anchorOf(document.bibliography.publishedAt))
  const quotations = quotationsWithSpeakers(views, cast, (word) => {
    const key = authority.demonyms.get(word)
    return key === undefined ? null : (authority.places.get(key)?.name ?? key)
  })
  const passages = document.paragraphs.map((paragraph, at): Paragraph => {
    const view = views[at]
    const matches = cast.matches[at] ?? []
    const tags = {
      quotations: quotations[at] ?? [],
      dates: dates[at] ?? [],
      locations: view ? locationsIn(view, matches, places[at] ?? [], authority) : [],
      groups: groupsIn(matches),
      people: peopleIn(withoutPlaces(matches, places[at] ?? [])),
    }
    const reading = readings[at]
    return { ...paragraph, ...(reading && paragraph.asides ? inText(tags, reading) : tags) }
  })
  const { bibliography, text, headings, leftOut, spoken, notes } = document
  return { ...bibliography, text, headings, leftOut, ...(spoken && { spoken }), notes, passages }
}
