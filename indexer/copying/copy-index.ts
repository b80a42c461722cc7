import { usage } from '../../cli/usage.ts'
import type { Engine, EngineWriter } from '../../engine/port.ts'
import type { Cluster } from '../../model/copies.ts'
import type { Document, Entity } from '../../model/document.ts'
import { AppError } from '../../model/errors.ts'
import type { DocumentId } from '../../model/ids.ts'
import { slug } from '../../model/name-words.ts'

/** What was copied, and what the other index had that this one has not. */
export type Copied = { documents: number; unchanged: number; removed: number; clusters: number }

const CLUSTERS_AT_ONCE = 500
const REMOVED_AT_ONCE = 500

/**
 * Makes one index have the documents of another, with their corrections and clusters of copies, without reading any
 * original. What it has already with the same fingerprint stays as it is, so that it goes on where it was interrupted.
 * What documents no longer say is not copied: an engine tells of a passage that is gone only to those who know its ID.
 *
 * @throws UsageError if it has none, and the other one some: more likely it is not the one that was meant
 * @throws AppError `damaged` that names a document which is no longer what was stored
 */
export async function copyIndex(
  from: Engine,
  to: Engine,
  signal: AbortSignal,
  tell: (copied: Copied) => void,
): Promise<Copied> {
  const copied: Copied = { documents: 0, unchanged: 0, removed: 0, clusters: 0 }
  const there = new Map<DocumentId, string>()
  for await (const { id, fingerprint } of to.inventory()) there.set(id, fingerprint)
  if (there.size > 0 && (await from.status()).documents === 0) throw nothingIn(from)
  const writer = await to.openWriter()
  try {
    for await (const { id, fingerprint } of from.inventory()) {
      if (signal.aborted) throw new AppError('cancelled', { what: 'index' })
      const known = there.get(id)
      there.delete(id)
      if (known === fingerprint) copied.unchanged += 1
      else {
        const document = await from.document(id)
        // Removed meanwhile.
        if (document === null) continue
        await writer.put({ document, entities: await entitiesIn(from, document), fingerprint }, { signal })
        copied.documents += 1
      }
      tell(copied)
    }
    const left = [...there.keys()]
    for (let at = 0; at < left.length; at += REMOVED_AT_ONCE)
      await writer.remove(left.slice(at, at + REMOVED_AT_ONCE))
    copied.removed = left.length
    await writer.flush()
    copied.clusters = await copyClusters(from, to, writer)
    return copied
  } finally {
    await writer.close()
  }
}

const nothingIn = ({ name }: Engine) =>
  usage(
    `There is nothing in the index of ${name}, and copying it would remove everything from the other one. Look at its address and its name, or use \`--remove\`.`,
    'index',
  )

/** What an index knows of everything that the tags of a document name. */
async function entitiesIn(engine: Engine, { source, passages }: Document): Promise<Entity[]> {
  const keys: Record<Entity['facet'], string[]> = {
    source: source === null ? [] : [slug(source)],
    group: passages.flatMap((it) => it.groups.map(({ key }) => key)),
    location: passages.flatMap((it) => it.locations.flatMap(({ key }) => withThoseAbove(key))),
    speaker: passages.flatMap((it) => it.quotations.flatMap(({ speaker }) => speaker?.key ?? [])),
    person: passages.flatMap((it) => it.people.map(({ key }) => key)),
  }
  const found: Entity[] = []
  for (const [facet, all] of Object.entries(keys) as [Entity['facet'], string[]][]) {
    let asked = new Set(all)
    const met = new Set<string>()
    // A group may have others above it, which no tag names.
    while (asked.size > 0) {
      const some = await engine.entities(facet, [...asked])
      for (const it of asked) met.add(it)
      found.push(...some)
      asked = new Set(some.flatMap(({ parent }) => (parent === undefined || met.has(parent) ? [] : [parent])))
    }
  }
  return found
}

/** A place, and every place that contains it. */
const withThoseAbove = (key: string): string[] => {
  const parts = key.split('/')
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'))
}

/** The clusters of one index put into the other, and those that are only there removed. @returns how many were put */
async function copyClusters(from: Engine, to: Engine, writer: EngineWriter): Promise<number> {
  const there = new Map<Cluster['id'], string>()
  for await (const it of to.everyCluster()) there.set(it.id, JSON.stringify(it))
  let count = 0
  let some: Cluster[] = []
  for await (const it of from.everyCluster()) {
    const known = there.get(it.id)
    there.delete(it.id)
    if (known === JSON.stringify(it)) continue
    count += 1
    some.push(it)
    if (some.length < CLUSTERS_AT_ONCE) continue
    await writer.putClusters(some, [])
    some = []
  }
  await writer.putClusters(some, [...there.keys()])
  await writer.flush()
  return count
}
