import type { Document } from '../../model/document.ts'
import { identifyDocument, passageIds } from '../../model/identity.ts'
import type { Paragraph, Quotation, Range } from '../../model/passage.ts'

// For tests: documents as the indexer would make them, with the tags that a test names.

export type Given = {
  key: string
  paragraphs: readonly string[]
  source?: string | null
  agency?: string
  title?: string
  /** A day; null if none is known. */
  published?: string | null
  publishedBasis?: Document['publishedBasis']
  language?: string
  /** Who says what stands between quotation marks. */
  speaker?: string
  /** Names to be tagged wherever they stand. */
  places?: readonly string[]
  groups?: readonly string[]
  /** All paragraphs are turns of a transcript. */
  turns?: boolean
  furniture?: boolean
}

const QUOTED = /[“„«](?<words>[^”“»]+)[”“»]/gu

function mentionsOf(text: string, name: string): Range[] {
  const found: Range[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    found.push({ start: at, end: at + name.length })
  }
  return found
}

const named = <Tag>(
  names: readonly string[] | undefined,
  text: string,
  tag: (name: string, mentions: Range[]) => Tag,
) =>
  (names ?? []).flatMap((name) => {
    const mentions = mentionsOf(text, name)
    return mentions.length > 0 ? [tag(name, mentions)] : []
  })

function quotation(
  text: string,
  start: number,
  kind: Quotation['kind'],
  speaker: string | undefined,
): Quotation {
  const key = speaker?.toLowerCase().replaceAll(' ', '-')
  return {
    ...{ start, end: start + text.length, text, kind },
    speaker: speaker && key ? { key, name: speaker, kind: 'person', basis: 'text' } : null,
    cue: speaker ? 'said' : null,
  }
}

export function sampleDocument(given: Given): Document {
  const { key, paragraphs, published = '2024-05-01', source = `The ${key}` } = given
  const documentId = identifyDocument('samples', key)
  const idOf = passageIds(documentId)
  let start = 0
  const passages = paragraphs.map((text, ordinal): Paragraph => {
    const begin = start
    start += text.length + 2
    const marked = [...text.matchAll(QUOTED)].map((it) =>
      quotation(it.groups?.words ?? '', it.index + 1, 'speech', given.speaker),
    )
    return {
      ...{
        id: idOf(text),
        ordinal,
        section: null,
        kind: 'paragraph',
        start: begin,
        end: begin + text.length,
        text,
      },
      quotations: given.turns ? [quotation(text, 0, 'turn', given.speaker)] : marked,
      dates: [],
      locations: named(given.places, text, (name, mentions) => ({
        ...{ key: name, name, country: null, admin1: null, lat: null, lon: null },
        ...{ precision: 'unknown', basis: 'text', mentions },
      })),
      groups: named(given.groups, text, (name, mentions) => ({
        ...{ key: name, name, kind: 'media', basis: 'text', mentions },
      })),
      people: [],
      ...(given.furniture && { furniture: true }),
    }
  })
  return {
    ...{ documentId, documentKey: key, collection: 'samples', title: given.title ?? null },
    ...{
      source,
      sourceBasis: source === null ? null : 'metadata',
      agency: given.agency ?? null,
      authors: [],
    },
    ...{ url: null, path: null, publishedAt: published, publishedPrecision: published ? 'day' : 'unknown' },
    publishedBasis: published ? (given.publishedBasis ?? 'metadata') : null,
    ...{ language: given.language ?? 'en', sha256: '0'.repeat(64), readAt: '2025-06-01T12:00:00.000Z' },
    ...{
      readerVersion: 'sample',
      text: paragraphs.join('\n\n'),
      headings: [],
      leftOut: [],
      notes: [],
      passages,
    },
  }
}
