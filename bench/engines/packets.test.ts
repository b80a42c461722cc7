import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findServer, newStore, type TestServer } from '../../engine/meilisearch/testing/server.ts'
import { openEngine } from '../../engine/open.ts'
import type { Engine } from '../../engine/port.ts'
import { openPacket } from '../../export/packet/make.ts'
import { packetHead } from '../../export/packet/record.ts'
import { parsePacket } from '../../export/packet/request.ts'
import { analyse } from '../../indexer/pipeline/prepare.ts'
import { read } from '../../indexer/read/read.ts'
import { applyCorrections, made } from '../../indexer/sample-corrections.ts'
import { authority, rawText } from '../../indexer/sample-documents.ts'
import { entitiesOf } from '../../indexer/tag/entities.ts'
import type { IndexedDocument } from '../../model/document.ts'
import { emptyRequest } from '../../model/search-request.ts'

const TEXTS = [
  'The mill closes\n\n“The mill was everything,” said Jane Doe of Human Rights Watch in Homs. “The river took it,” said John Roe.\n\nNobody asked 🕊 about the mill.',
  'قال أحمد محمد «أغلقوا الطاحونة» في حمص.\n\nNothing of the mill is left.',
  'PRESS RELEASE\n\nThe mill and the river are both closed, and nobody knows for how long that will be so.\fThe second page says “closed for good,” said Jane Doe.',
]

function documents(): IndexedDocument[] {
  return TEXTS.map((text, at) => {
    const manifest = {
      publishedAt: `2025-03-0${at + 1}`,
      source: 'Doe Mills',
      url: `https://example.org/${at}`,
    }
    const raw = { ...rawText(text, manifest), documentKey: `${at}.txt` }
    const document = analyse(read(raw, new Date('2025-06-01T12:00:00Z')), authority)
    const corrected =
      at === 1 ? applyCorrections(document, [made(document, { what: 'title', new: 'The end' })]) : document
    return { document: corrected, entities: entitiesOf(corrected, authority), fingerprint: `${at}` }
  })
}

const server: TestServer | null = await findServer()

describe.skipIf(server === null)('an evidence packet', () => {
  let folder = ''
  let engines: Engine[] = []
  let drop = async () => {}

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packets-'))
    const store = server === null ? null : newStore(server)
    if (server === null || store === null) return
    drop = store.drop
    const env = { MEILI_URL: server.url, MEILI_KEY: server.key, MEILI_INDEX: store.options.prefix }
    engines = [
      await openEngine({ dataFolder: folder, env: {} }),
      await openEngine({ dataFolder: folder, env }),
    ]
    const names = await Promise.all(engines.map(async (it) => (await it.status()).engine))
    expect(new Set(names).size).toBe(2)
    const put = documents()
    for (const engine of engines) {
      const writer = await engine.openWriter()
      for (const it of put) await writer.put(it)
      await writer.close()
    }
  })

  afterAll(async () => {
    for (const it of engines) await it.close()
    await drop()
    await server?.end()
    fs.rmSync(folder, { recursive: true, force: true })
  })

  /** The lines of a record, the head without what is of the engine and of the moment. */
  async function recordOf(engine: Engine, parameters: string): Promise<unknown[]> {
    const packet = await openPacket(engine, parsePacket(new URLSearchParams(parameters)), {
      origin: 'http://127.0.0.1:3000',
    })
    let text = ''
    for await (const it of packet.record()) text += Buffer.from(it).toString('utf8')
    await packet.pieces.return()
    const [head = '', ...others] = text.split('\n')
    const { index, made: at, ...rest } = packetHead.parse(JSON.parse(head.replace(/^\{"head":|,$/g, '')))
    // The last line has the hash of the head as well.
    return [rest, ...others.slice(0, -2), typeof index.engine, typeof at]
  }

  it.each([
    'q=mill&sort=newest',
    'q=mill&in=quotations&sort=newest',
    'q=river&in=quoting&sort=oldest',
    'q=&sort=newest&labels=ar&style=oscola',
  ])('has the same record from both engines, byte for byte: %s', async (parameters) => {
    const [embedded = [], meilisearch = []] = await Promise.all(engines.map((it) => recordOf(it, parameters)))
    expect(embedded.length).toBeGreaterThan(5)
    expect(meilisearch).toEqual(embedded)
  })

  it('has the same record of chosen quotes', async () => {
    const ids: string[] = []
    const { hits } = (await engines[0]?.search(emptyRequest())) ?? { hits: [] }
    expect(hits.length).toBeGreaterThan(3)
    for (const it of hits) ids.push(it.quotations.length > 0 ? `${it.id}~1` : it.id)
    const [embedded, meilisearch] = await Promise.all(
      engines.map((it) => recordOf(it, `ids=${ids.join(',')}&note=Ask`)),
    )
    expect(meilisearch).toEqual(embedded)
  })
})
