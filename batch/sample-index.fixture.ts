import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openEngine } from '../engine/open.ts'
import type { Engine } from '../engine/port.ts'
import { document, type Entity, type IndexedDocument } from '../model/document.ts'
import { identifyDocument, passageIds } from '../model/identity.ts'

/** One document for tests: its paragraphs, and where in one of them a group is mentioned. */
export type Sample = {
  title?: string
  paragraphs: readonly string[]
  groups?: readonly { key: string; name: string; aliases: readonly string[]; mentioned: string }[]
}

/** As an indexer would hand it to an engine. */
export function sampleDocument(key: string, { title, paragraphs, groups = [] }: Sample): IndexedDocument {
  const id = identifyDocument('papers', key)
  const name = passageIds(id)
  const text = paragraphs.join('\n\n')
  let start = 0
  const passages = paragraphs.map((it, ordinal) => {
    const from = start
    start += it.length + 2
    const mentioned = groups.flatMap(({ key: group, name: label, mentioned: words }) => {
      const at = it.indexOf(words)
      const mentions = [{ start: at, end: at + words.length }]
      return at === -1 ? [] : [{ key: group, name: label, kind: 'organisation', basis: 'text', mentions }]
    })
    return {
      ...{ id: name(it), ordinal, section: null, kind: 'paragraph', start: from, end: from + it.length },
      ...{ text: it, quotations: [], dates: [], locations: [], groups: mentioned, people: [] },
    }
  })
  const parsed = document.parse({
    ...{ documentId: id, documentKey: key, collection: 'papers', title: title ?? null },
    ...{ source: 'The Daily Example', sourceBasis: 'metadata', agency: null, authors: [], url: null },
    ...{ path: null, publishedAt: '2025-03-08', publishedPrecision: 'day', publishedBasis: 'metadata' },
    ...{ language: 'en', sha256: 'a'.repeat(64), readAt: '2025-04-01T10:00:00Z', readerVersion: '1' },
    ...{ text, headings: [], leftOut: [], notes: [], passages },
  })
  const entities = groups.map(
    (it): Entity => ({ facet: 'group', key: it.key, label: it.name, aliases: [...it.aliases] }),
  )
  const fingerprint = createHash('sha256').update(text).digest('hex')
  return { document: parsed, entities, fingerprint }
}

export type SampleIndex = {
  folder: string
  engine: Engine
  put(samples: Record<string, Sample>): Promise<void>
  drop(key: string): Promise<void>
  end(): Promise<void>
}

/** An index in a temporary folder. */
export async function sampleIndex(samples: Record<string, Sample>): Promise<SampleIndex> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-batch-'))
  const engine = await openEngine({ dataFolder: folder })
  const put: SampleIndex['put'] = async (given) => {
    const writer = await engine.openWriter()
    for (const [key, it] of Object.entries(given)) await writer.put(sampleDocument(key, it))
    await writer.close()
  }
  await put(samples)
  return {
    ...{ folder, engine, put },
    drop: async (key) => {
      const writer = await engine.openWriter()
      await writer.remove([identifyDocument('papers', key)])
      await writer.close()
    },
    end: async () => {
      await engine.close()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}
