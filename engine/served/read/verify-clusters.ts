import type { Cluster } from '../../../model/copies.ts'
import type { FindingCode } from '../../../model/finding.ts'
import type { DocumentId } from '../../../model/ids.ts'
import { placeOf } from '../encoding/places.ts'
import { is } from '../query/expression.ts'
import { goneOf, provedOrNull, type StoredCluster } from '../records/clusters.ts'
import { copiedIn, isSame } from '../records/copied.ts'
import type { Copied, CopiedSince } from '../records/records.ts'
import { passageOfKey, quotationOfKey } from '../records/sealed.ts'
import type { Server } from '../server.ts'
import { clusterRecords, namedAndThere } from './clusters.ts'

type Seen = { generation: number; copies?: true }
export type ClusterFinding = { code: FindingCode; subject: string; detail: string | null }

/** Every cluster compared with its checksum and with what the index has of its members; what was found of each. */
export async function* clustersCompared(server: Server, seen: Seen): AsyncGenerator<ClusterFinding[]> {
  if (!seen.copies) return
  for await (const record of clusterRecords(server, true, seen)) {
    const found = (code: FindingCode, detail: string | null = null) => ({ code, subject: record.id, detail })
    const stored = provedOrNull(record)
    if (stored === null) {
      yield [found('cluster-damaged')]
      continue
    }
    const there = await namedAndThere(server, [stored.cluster], seen)
    const missing = missingOf(stored.cluster, there)
    const gone = goneOf(stored.cluster, (id) => there.has(id))
    const isKnown = gone.join() === record.gone.join()
    yield [...missing.map((it) => found('copy-gone', it)), ...(isKnown ? [] : [found('copies-differ')])]
  }
}

/** What a cluster names and is not there: documents, and passages of documents that are. */
function missingOf({ members }: Cluster, there: ReadonlySet<string>): string[] {
  const missing = members.flatMap(({ document, places }) =>
    there.has(document) ? places.map((it): string => it.passage).filter((it) => !there.has(it)) : [document],
  )
  return [...new Set(missing)]
}

/** What the record of a passage, or of a quotation in it, is filtered and folded by. */
export type CopiedRow = CopiedSince & { key: string }
export const COPIED_FIELDS = ['changed', 'now', 'was'] as const satisfies (keyof CopiedSince)[]

/** The records of one document compared with what the clusters say of its passages and quotations. */
export async function copiesCompared(
  server: Server,
  document: DocumentId,
  rows: { passages: readonly CopiedRow[]; quotations: readonly CopiedRow[] },
  seen: Seen,
): Promise<ClusterFinding[]> {
  if (!seen.copies) return []
  const clusters: StoredCluster[] = []
  for await (const record of clusterRecords(server, is('inDocuments', document), seen)) {
    const stored = provedOrNull(record)
    // What it says is not known, and that it is damaged is told elsewhere.
    if (stored === null) return []
    clusters.push(stored)
  }
  const known = new Map(
    rows.passages.map(({ key }) => [passageOfKey(key), copiedIn(passageOfKey(key), clusters)]),
  )
  const compared = (row: CopiedRow, passage: string, copied: Copied = {}): ClusterFinding[] => {
    const { changed = 0, now = {}, was = {} } = row
    const says = changed > seen.generation ? was : now
    if (isSame(says, copied)) return []
    const place = says.place ?? copied.place
    return [
      {
        code: 'copies-differ',
        subject: place === undefined ? passage : placeOf(place).cluster,
        detail: passage,
      },
    ]
  }
  return [
    ...rows.passages.flatMap((it) => {
      const passage = passageOfKey(it.key)
      return compared(it, passage, known.get(passage)?.passage)
    }),
    ...rows.quotations.flatMap((it) => {
      const { passage, nth } = quotationOfKey(it.key)
      return compared(it, passage, known.get(passage)?.quotations.get(nth))
    }),
    ...copiedTwice(clusters, document),
  ]
}

/** What is folded in one cluster cannot be folded in another. */
function copiedTwice(clusters: readonly StoredCluster[], of: DocumentId): ClusterFinding[] {
  const met = new Set<string>()
  const found: ClusterFinding[] = []
  for (const { cluster } of clusters) {
    for (const { document, places } of cluster.members) {
      if (document !== of) continue
      for (const { passage, whole, quotation } of places) {
        const isFolded = cluster.kind === 'passage' ? whole : quotation !== null
        if (!isFolded) continue
        const name = cluster.kind === 'passage' ? passage : `${passage} ${quotation}`
        if (met.has(name)) found.push({ code: 'copied-twice', subject: passage, detail: cluster.id })
        met.add(name)
      }
    }
  }
  return found
}
