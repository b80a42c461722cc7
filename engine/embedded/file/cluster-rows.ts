import { checksumOf, damaged } from '../../../model/checksum.ts'
import type { Cluster } from '../../../model/copies.ts'
import { type ClusterId, clusterId } from '../../../model/ids.ts'
import type { Db } from '../../../sqlite/database.ts'
import { bytesOf, checksumBytes, ownText, parseOwn } from './own-json.ts'

/** A cluster as a row: its number, which is never used for another one, and its JSON as bytes. */
export type ClusterRow = { number: number; id: string; body: Buffer; fits: boolean }

const checksumOfCluster = (number: number, id: string, body: string | Buffer): string =>
  checksumOf(`${number}\0${id}`, body)

export function putCluster(db: Db, number: number, cluster: Cluster) {
  const body = JSON.stringify(cluster)
  const checksum = checksumBytes(checksumOfCluster(number, cluster.id, body))
  db.prepare('INSERT OR REPLACE INTO cluster (number, id, body, checksum) VALUES (?, ?, ?, ?)').run(
    number,
    cluster.id,
    body,
    checksum,
  )
  const note = db.prepare('INSERT OR IGNORE INTO clustered (document, cluster) VALUES (?, ?)')
  for (const document of documentsIn(cluster)) note.run(document, number)
}

export function deleteCluster(db: Db, it: ClusterRow) {
  db.prepare('DELETE FROM cluster WHERE number = ?').run(it.number)
  if (it.fits) {
    const forget = db.prepare('DELETE FROM clustered WHERE document = ? AND cluster = ?')
    for (const document of documentsIn(clusterOf(it))) forget.run(document, it.number)
    // Whose documents they are is not known any more: the whole table is looked through.
  } else db.prepare('DELETE FROM clustered WHERE cluster = ?').run(it.number)
}

/** The cluster with this ID; undefined if there is none. */
export function clusterNamed(db: Db, id: string): ClusterRow | undefined {
  const number = db.prepare('SELECT number FROM cluster WHERE id = ?').row(id)?.[0]
  return number === undefined ? undefined : clusterAt(db, Number(number))
}

export function clusterAt(db: Db, number: number): ClusterRow | undefined {
  return clustersBetween(db, number - 1, number, 1)[0]
}

/** Clusters after a number, in order, at most so many at once. */
export const clustersAfter = (db: Db, after: number, atOnce: number): ClusterRow[] =>
  clustersBetween(db, after, Number.MAX_SAFE_INTEGER, atOnce)

function clustersBetween(db: Db, after: number, to: number, atOnce: number): ClusterRow[] {
  return db
    .prepare(
      `SELECT number, CAST(id AS BLOB), CAST(body AS BLOB), checksum FROM cluster
       WHERE number > ? AND number <= ? ORDER BY number LIMIT ?`,
    )
    .rows(after, to, atOnce)
    .map(([number, ownId, ownBody, checksum]) => {
      const [id, body] = [ownText(ownId), bytesOf(ownBody)]
      const fits = bytesOf(checksum).toString('hex') === checksumOfCluster(Number(number), id, body)
      return { number: Number(number), id, body, fits }
    })
}

/** @throws AppError `damaged` if it is not what was stored */
export function clusterOf({ id, body, fits }: ClusterRow): Cluster {
  if (!fits) throw damaged({ what: 'cluster', id })
  return parseOwn<Cluster>(body.toString())
}

/** The numbers of the clusters that have members in these documents. */
export function clustersIn(db: Db, documents: readonly string[]): number[] {
  const found = db
    .prepare(
      'SELECT group_concat(DISTINCT cluster) FROM clustered WHERE document IN (SELECT value FROM json_each(?))',
    )
    .row(JSON.stringify(documents))?.[0]
  return typeof found === 'string' ? found.split(',').map(Number) : []
}

export const documentsIn = ({ members }: Cluster): Set<string> => new Set(members.map((it) => it.document))

/** What a cluster ID is made of, as two whole numbers of 32 bits, and back again. */
export const digitsOf = (id: ClusterId): [number, number] => [
  Number.parseInt(id.slice(2, 10), 16) | 0,
  Number.parseInt(id.slice(10), 16) | 0,
]
export const clusterIdOf = (letter: string, high: number, low: number): ClusterId =>
  clusterId.parse(`${letter}-${hex(high)}${hex(low)}`)

const hex = (it: number) => (it >>> 0).toString(16).padStart(8, '0')
