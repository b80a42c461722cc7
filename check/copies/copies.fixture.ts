import type { Engine } from '../../engine/port.ts'
import { type Cluster, type ClusterMember, cluster } from '../../model/copies.ts'
import { isoDay, publishedDays } from '../../model/dates.ts'
import { type Document, document } from '../../model/document.ts'
import { identifyDocument, passageIds } from '../../model/identity.ts'
import { clusterId, type PassageId } from '../../model/ids.ts'
import { isInferred } from '../../model/inferred.ts'
import type { Passage, Range } from '../../model/passage.ts'

type Said = { words: string; by: string | null; kind?: 'person' | 'unnamed' }
type Told = {
  source: string | null
  paragraphs: readonly string[]
  said?: readonly Said[]
  published?: string | null
  publishedBasis?: string
  agency?: string
  language?: string
  notRead?: true
  /** Words set aside in its paragraphs. */
  aside?: string
}

const rangeIn = (text: string, words: string): Range => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

/** A document for tests. */
export function story(key: string, told: Told): Document {
  const { source, paragraphs, said = [], published = '2025-03-08', agency = null, language = 'en' } = told
  const id = identifyDocument('papers', key)
  const name = passageIds(id)
  let at = 0
  const passages = paragraphs.map((text, ordinal) => {
    const start = at
    at += text.length + 2
    const quotations = said.flatMap(({ words, by, kind = 'person' }) => {
      if (!text.includes(words)) return []
      const speaker = by && {
        key: kind === 'unnamed' ? 'unnamed' : by.toLowerCase().replaceAll(' ', '-'),
        ...{ name: by, kind, basis: 'text' },
      }
      return [{ ...rangeIn(text, words), text: words, kind: 'speech', speaker, cue: null }]
    })
    return {
      ...{ id: name(text), ordinal, section: null, kind: 'paragraph', start, end: start + text.length, text },
      ...(told.aside !== undefined &&
        text.includes(told.aside) && { asides: [{ ...rangeIn(text, told.aside), reason: 'note number' }] }),
      ...(told.notRead && { notRead: ['speakers'] }),
      ...{ quotations, dates: [], locations: [], groups: [], people: [] },
    }
  })
  const precisions: Record<number, string> = { 4: 'year', 7: 'month', 10: 'day' }
  return document.parse({
    ...{ documentId: id, documentKey: key, collection: 'papers', title: `About ${key}`, source, agency },
    ...{ sourceBasis: source === null ? null : 'metadata', authors: [], url: null, path: null, language },
    publishedAt: published,
    publishedPrecision: published === null ? 'unknown' : precisions[published.length],
    publishedBasis: published === null ? null : (told.publishedBasis ?? 'metadata'),
    ...{ sha256: 'a'.repeat(64), readAt: '2025-04-01T10:00:00Z', readerVersion: '1' },
    ...{ text: paragraphs.join('\n\n'), headings: [], leftOut: [], notes: [], passages },
  })
}

/** The cluster of these words, one for each document, wherever they stand there. */
export function clusterOf(
  of: readonly { document: Document; words: string | readonly string[] }[],
  given: Partial<Pick<Cluster, 'kind' | 'earliest'>> = {},
): Cluster {
  const members = of.map(({ document: it, words }): ClusterMember => {
    const places = [words].flat().map((part) => {
      const passage = it.passages.find(({ text }) => text.includes(part))
      if (passage === undefined) throw new Error(`no passage has ${part}`)
      const range = rangeIn(passage.text, part)
      const quotation = passage.quotations.findIndex(({ start }) => start === range.start)
      const whole = range.end - range.start === passage.text.length
      return { passage, ...range, quotation: quotation === -1 ? null : quotation, whole }
    })
    const days = isInferred(it.publishedBasis) ? null : publishedDays(it)
    return {
      document: it.documentId,
      start: Math.min(...places.map(({ passage, start }) => passage.start + start)),
      end: Math.max(...places.map(({ passage, end }) => passage.start + end)),
      places: places.map(({ passage, ...place }) => ({ ...place, passage: passage.id })),
      source: it.source,
      published: days && { first: isoDay(days.first), last: isoDay(days.last) },
    }
  })
  const { kind = 'quotation', earliest = null } = given
  return cluster.parse({
    ...{ id: `${kind.charAt(0)}-0123456789abcdef`, kind, members, earliest },
    documents: new Set(members.map((it) => it.document)).size,
    sources: new Set(members.flatMap((it) => it.source ?? [])).size,
  })
}

export const CLUSTER = clusterId.parse('q-0123456789abcdef')

type Kept = Pick<Engine, 'passage' | 'clusters' | 'clustersOf' | 'passagesOf'>

/** What an engine answers that has these documents and clusters. */
export function kept(documents: readonly Document[], clusters: readonly Cluster[]): Kept {
  const passages = new Map<PassageId, Passage>()
  for (const { text: _, headings, leftOut, notes, passages: own, ...bibliography } of documents) {
    for (const it of own) passages.set(it.id, { ...bibliography, ...it })
  }
  return {
    passage: async (id) => {
      const passage = passages.get(id)
      return passage === undefined ? { state: 'unknown' } : { state: 'found', passage }
    },
    passagesOf: async (parts) =>
      parts.flatMap(({ document: id, from, to }) =>
        [...passages.values()].filter((it) => it.documentId === id && it.ordinal >= from && it.ordinal < to),
      ),
    clusters: async (ids) => clusters.filter(({ id }) => ids.includes(id)),
    clustersOf: async (of) =>
      clusters.filter(({ members }) =>
        members.some(
          ({ document: id, places }) =>
            of.documents?.includes(id) || places.some(({ passage }) => of.passages?.includes(passage)),
        ),
      ),
  }
}

/** A passage of a document, with what it takes from it. */
export async function passageOf(of: Document, at = 0): Promise<Passage> {
  const [passage] = await kept([of], []).passagesOf([{ document: of.documentId, from: at, to: at + 1 }])
  if (passage === undefined) throw new Error('no such passage')
  return passage
}
