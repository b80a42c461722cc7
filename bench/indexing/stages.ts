import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openEngine } from '../../engine/open.ts'
import { loadAuthority } from '../../indexer/authority/load.ts'
import { clean } from '../../indexer/clean/clean.ts'
import { copiesFileOf } from '../../indexer/copies/copies-file-of.ts'
import { findCopies } from '../../indexer/copies/find-copies.ts'
import { copiesOf } from '../../indexer/copies/stories.ts'
import { describeDocument } from '../../indexer/describe/describe.ts'
import { gather, placeOf } from '../../indexer/read/gather.ts'
import { read, readyToRead } from '../../indexer/read/read.ts'
import { split } from '../../indexer/split/split.ts'
import { entitiesOf } from '../../indexer/tag/entities.ts'
import { tag } from '../../indexer/tag/tag.ts'
import { AppError } from '../../model/errors.ts'
import { identifyDocument } from '../../model/identity.ts'
import { packed } from '../../model/packed-document.ts'
import { cpuMs, round } from '../run/statistics.ts'

/** Processor time in ms, and how many documents it was spent on. */
type Spent = Map<string, { ms: number; documents: number }>
export type Stages = { stages: Spent; readingBy: Spent }

/**
 * The processor time of each stage of indexing, for the first documents of a folder: one stage after the other in this
 * process, so that each is charged for its own.
 */
export async function stagesOf(folder: string, documentsAtMost: number): Promise<Stages> {
  const stages: Spent = new Map()
  const readingBy: Spent = new Map()
  const { authority } = loadAuthority()
  const made: {
    packed: Uint8Array
    fingerprint: string
    id: ReturnType<typeof identifyDocument>
    copies: ReturnType<typeof copiesOf>
  }[] = []
  const add = (to: Spent, name: string, ms: number, documents = 1) => {
    const so = to.get(name) ?? { ms: 0, documents: 0 }
    to.set(name, { ms: so.ms + ms, documents: so.documents + documents })
  }
  let since = process.cpuUsage()
  const spent = () => {
    const ms = cpuMs(since)
    since = process.cpuUsage()
    return ms
  }
  for await (const found of gather(await placeOf(folder, 'bench'))) {
    add(stages, 'finding files, unpacking, hashes', spent(), found.type === 'found' ? 1 : 0)
    if (found.type !== 'found') continue
    if (made.length >= documentsAtMost) break
    const { raw } = found
    try {
      const ready = await readyToRead(raw)
      const opening = spent()
      const document = read(ready, new Date(0))
      const reading = spent()
      const isScan = (document.ocr?.length ?? 0) > 0
      if (isScan) add(stages, 'OCR', opening)
      const ofReading = isScan ? reading : opening + reading
      add(stages, 'reading', ofReading)
      add(readingBy, isScan ? 'scan, without OCR' : raw.format, ofReading)
      const passages = split(
        describeDocument(
          clean(document, () => false),
          authority,
        ),
      )
      add(stages, 'cleaning, describing, splitting', spent())
      const tagged = tag(passages, authority)
      const entities = entitiesOf(tagged, authority)
      add(stages, 'tagging', spent())
      const copies = copiesOf(tagged)
      add(stages, 'copies: prints', spent())
      const its = packed({ document: tagged, entities })
      add(stages, 'packing', spent())
      const id = identifyDocument(raw.collection, raw.documentKey)
      made.push({ packed: its, fingerprint: `${made.length}`, id, copies })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      add(stages, 'refused', spent())
    }
  }
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-stages-'))
  const file = copiesFileOf(data)
  try {
    const engine = await openEngine({ dataFolder: data, env: {} })
    const before = await engine.status()
    const writer = await engine.openWriter()
    spent()
    for (const { packed, fingerprint, id, copies } of made) {
      await writer.put({ packed, fingerprint })
      file.note(id, fingerprint, copies)
    }
    await writer.flush()
    add(stages, 'writing', spent(), made.length)
    await findCopies({
      ...{ engine, before, file, alone: (work) => work(writer) },
      ...{ signal: new AbortController().signal, onProgress: () => undefined },
    })
    add(stages, 'copies: comparing', spent(), made.length)
    await writer.close()
    await engine.close()
  } finally {
    file.close()
    fs.rmSync(data, { recursive: true, force: true })
  }
  return { stages, readingBy }
}

/** Rows of a table, largest first. */
export function rowsOf(spent: Spent, name: string): Record<string, string | number>[] {
  const all = [...spent.values()].reduce((sum, { ms }) => sum + ms, 0)
  return [...spent]
    .sort(([, one], [, other]) => other.ms - one.ms)
    .map(([which, { ms, documents }]) => ({
      [name]: which,
      documents,
      'cpu s': round(ms / 1000),
      share: `${Math.round((100 * ms) / all)} %`,
      'cpu ms a document': round(ms / Math.max(1, documents)),
    }))
}
