import { LANGUAGES, type Language, readsDates, readsSpeakers } from '../../languages/index.ts'
import { type Reading, readingOf } from '../../model/asides.ts'
import type { Document } from '../../model/document.ts'
import type { Paragraph, READ_BY_LANGUAGE } from '../../model/passage.ts'
import type { Authority, AuthorityEntity, PersonEntity } from '../authority/authority.ts'
import type { Taggable } from '../split/split.ts'
import { castOf } from './cast/index.ts'
import { anchorOf, datesOf } from './dates/index.ts'
import { groupsIn, matchNames, type NameMatch, peopleIn } from './names/index.ts'
import { inText, languagesOf, tokensOf, viewOf } from './passage/index.ts'
import { nameRuns, personsNamed } from './people/index.ts'
import { factsOf, locationsIn, type PlaceMention, placesOf } from './places/index.ts'
import { joinedTurns, quotationsOf, spokenParts } from './quotations/index.ts'
import { quotationsWithSpeakers, type Spoken } from './speakers/index.ts'

/** `Sioux Falls` is not a person, whatever is around it. */
function withoutPlaces(matches: readonly NameMatch[], places: readonly PlaceMention[]): NameMatch[] {
  const words = new Map(places.map(({ from, to }) => [from, to]))
  return matches.filter(({ from, to }) => words.get(from) !== to)
}

/** Whom the authority files list under a whole name, if it is only one. */
function entityNamed(name: string, language: Language, authority: Authority): AuthorityEntity | null {
  const view = viewOf(name, [], language)
  const whole = matchNames(view, authority, ({ short }) => !short).filter(
    ({ from, to }) => from === 0 && to === view.tokens.length,
  )
  return whole.length === 1 ? (whole[0]?.entity ?? null) : null
}

/** Whom a title names: by a listed name, or with a given name. */
function personsIn(title: string, language: Language, authority: Authority): PersonEntity[] {
  const view = viewOf(title, [], language)
  const matches = matchNames(view, authority, ({ short }) => !short)
  const listed = matches.flatMap(({ entity }) => (entity.type === 'person' ? [entity] : []))
  return [...listed, ...personsNamed(view, nameRuns(view, matches, authority)).map(({ person }) => person)]
}

/** What a document shows of spoken words beside the text of its passages. */
function spokenIn(document: Taggable, readings: readonly Reading[], authority: Authority): Spoken {
  const { text, paragraphs, headings, bibliography } = document
  const spoken = joinedTurns(document.spoken ?? [], text)
  let heading = 0
  const placed = paragraphs.map(({ start, kind }, at) => {
    const after = paragraphs[at - 1]?.end ?? 0
    while ((headings[heading]?.end ?? Number.POSITIVE_INFINITY) <= after) heading += 1
    let above: string | null = null
    for (; (headings[heading]?.end ?? Number.POSITIVE_INFINITY) <= start; heading += 1)
      above = text.slice(headings[heading]?.start, headings[heading]?.end)
    const before = text.slice(after, start)
    // By its last line end: a pattern that is tried at each character would read the rest of the line each time.
    const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1)
    return { heading: above, indent: /\S/.test(line) ? 0 : line.length, kind }
  })
  return {
    document: {
      spoken,
      parts: spokenParts(spoken, paragraphs, readings),
      text,
      isTimed: paragraphs.some(({ pinpoints }) => pinpoints?.some((it) => it.kind === 'time')),
      authors: bibliography.authors,
      inTitle: (language) => personsIn(bibliography.title ?? '', language, authority),
      entityNamed: (name, language) => entityNamed(name, language, authority),
      nameRuns: (view, matches) => nameRuns(view, matches, authority),
    },
    placed,
  }
}

function notReadIn(language: Language): Pick<Paragraph, 'notRead'> {
  const notRead: (typeof READ_BY_LANGUAGE)[number][] = []
  if (!readsSpeakers(language)) notRead.push('speakers')
  if (!readsDates(language)) notRead.push('dates')
  return notRead.length > 0 ? { notRead } : {}
}

/**
 * Adds to each passage who is quoted, and which dates, places, groups and people it mentions, by its words as they are
 * read: without what is set aside in it. Quotations and listed names are found in every language; speakers, dates and
 * unlisted names only in those that are described.
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
  const isListed = (word: string) => authority.names.next.has(word)
  const views = texts.map((text, at) =>
    viewOf(text, quoted[at] ?? [], each[at] ?? main, tokens[at], isListed),
  )
  const cast = castOf(views, authority, main)
  const places = placesOf(views, cast, authority, factsOf(document, views, main, authority))
  const countryOf = (word: string) => {
    const key = authority.demonyms.get(word)
    return key === undefined ? null : (authority.places.get(key)?.name ?? key)
  }
  const known = { countryOf, places }
  const quotations = quotationsWithSpeakers(views, cast, known, spokenIn(document, readings, authority))
  const blocks = quotations.map((all) => all.filter(({ kind }) => kind === 'block'))
  const dates = datesOf(views, anchorOf(document.bibliography.publishedAt), blocks)
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
    return {
      ...paragraph,
      ...notReadIn(view?.language ?? main),
      ...(reading && paragraph.asides ? inText(tags, reading) : tags),
    }
  })
  const { bibliography, text, headings, leftOut, spoken, statedKinds, sheets, notes } = document
  return {
    ...bibliography,
    text,
    headings,
    leftOut,
    ...(spoken && { spoken }),
    ...(statedKinds && { statedKinds }),
    ...(sheets && { sheets }),
    notes,
    passages,
  }
}
