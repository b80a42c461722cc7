import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openEngine } from '../engine/open.ts'
import type { Engine } from '../engine/port.ts'
import { document, type Entity, type IndexedDocument } from '../model/document.ts'
import { identifyDocument, passageIds } from '../model/identity.ts'

type Said = { words: string; by: { key: string; name: string; aliases?: readonly string[] } | null }

/** A document for tests: its paragraphs with the words set aside in them, and who says what. */
export type SampleText = {
  paragraphs: readonly string[]
  published?: string
  publishedBasis?: 'metadata' | 'inferred:path'
  language?: string
  ocr?: true
  said?: readonly Said[]
  asides?: readonly { words: string; reason: 'note number' | 'hyphenation' }[]
  /** Headings, by the number of the paragraph that comes after each. */
  headings?: Readonly<Record<number, string>>
}

const dateOf = ({ published = '2025-03-08', publishedBasis = 'metadata' }: SampleText) => ({
  publishedAt: published,
  publishedPrecision: { 4: 'year', 7: 'month' }[published.length] ?? 'day',
  publishedBasis,
})

function quotationIn(text: string, { words, by }: Said) {
  const start = text.indexOf(words)
  const speaker = by && { key: by.key, name: by.name, kind: 'person', basis: 'text' }
  return start === -1
    ? []
    : [{ start, end: start + words.length, text: words, kind: 'speech', speaker, cue: null }]
}

/** As an indexer would hand it to an engine. */
function indexed(key: string, of: SampleText): IndexedDocument {
  const id = identifyDocument('papers', key)
  const name = passageIds(id)
  let text = ''
  let section: string | null = null
  const headings: { start: number; end: number }[] = []
  const passages = of.paragraphs.map((it, ordinal) => {
    const heading = of.headings?.[ordinal]
    if (heading !== undefined) {
      section = heading
      headings.push({ start: text.length, end: text.length + heading.length })
      text += `${heading}\n\n`
    }
    const start = text.length
    text += `${it}\n\n`
    const asides = (of.asides ?? []).flatMap(({ words, reason }) => {
      const at = it.indexOf(words)
      return at === -1 ? [] : [{ start: at, end: at + words.length, reason }]
    })
    return {
      ...{ id: name(it), ordinal, section, kind: 'paragraph', start, end: start + it.length, text: it },
      ...(asides.length > 0 ? { asides } : {}),
      ...(of.ocr && { ocr: {} }),
      quotations: (of.said ?? []).flatMap((said) => quotationIn(it, said)),
      ...{ dates: [], locations: [], groups: [], people: [] },
    }
  })
  const parsed = document.parse({
    ...{ documentId: id, documentKey: key, collection: 'papers', title: null, source: 'The Daily Example' },
    ...{ sourceBasis: 'metadata', agency: null, authors: [], url: null, path: null, ...dateOf(of) },
    ...{ language: of.language ?? 'en', sha256: 'a'.repeat(64), readAt: '2025-04-01T10:00:00Z' },
    ...{ readerVersion: '1', text, headings, notes: [], passages },
    leftOut: headings.map((it) => ({ ...it, reason: 'heading' })),
  })
  const entities = (of.said ?? []).flatMap(({ by }): Entity[] =>
    by ? [{ facet: 'speaker', key: by.key, label: by.name, aliases: [...(by.aliases ?? [])] }] : [],
  )
  const fingerprint = createHash('sha256').update(text).digest('hex')
  return { document: parsed, entities, fingerprint }
}

export type SampleCollection = { engine: Engine; end(): Promise<void> }

/** An index in a temporary folder, of these documents by their keys. */
export async function sampleCollection(
  texts: Readonly<Record<string, SampleText>>,
): Promise<SampleCollection> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-check-'))
  const engine = await openEngine({ dataFolder: folder, env: {} })
  const writer = await engine.openWriter()
  for (const [key, text] of Object.entries(texts)) await writer.put(indexed(key, text))
  await writer.close()
  return {
    engine,
    end: async () => {
      await engine.close()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}
