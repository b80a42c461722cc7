import { checksumOf } from '../../../model/checksum.ts'
import { CLUSTER_KINDS, type Cluster, type ClusterMember } from '../../../model/copies.ts'
import type { ClusterId } from '../../../model/ids.ts'
import type { Db } from '../../../sqlite/database.ts'
import { clusterIdOf, digitsOf } from './cluster-rows.ts'
import { damagedPart } from './damaged-part.ts'
import { checksumBytes, ownText } from './own-json.ts'

/**
 * Where the members of a cluster stand in this index, as whole numbers of 32 bits: what readers keep in memory of it.
 * A document that is put again has other rows, so its clusters get their seats anew in the same commit. Members of which
 * anything is gone have none, and without members in two documents nobody has.
 *
 * Number and generation; of a cluster that is gone nothing more. Then kind, ID, living documents, their sources, which
 * member is the earliest (-1: it cannot be told), how many members; of each, which one it is in the cluster, the number
 * of its document, how many places; of each, row, quotation (-1: none), and 1 if the passage says nothing else.
 */
const HEAD = 8
const OF_MEMBER = 3
const OF_PLACE = 3

const LETTERS = CLUSTER_KINDS.map((it) => it.charAt(0))
const NOBODY = -1
const NO_QUOTATION = -1

/** A member that has seats. `nth`: which one of the cluster it is; `document`: the number of its document. */
type SeatedMember = { nth: number; document: number; seats: { row: number; quotation: number }[] }
export type Seated = {
  cluster: number
  kind: Cluster['kind']
  readonly id: ClusterId
  documents: number
  sources: number
  /** Among the members that have seats. */
  earliest: number | null
  members: SeatedMember[]
}

/** Tells where documents and passages are: undefined for what is gone. */
export type Whereabouts = {
  document(id: string): number | undefined
  row(document: string, passage: string): number | undefined
}

/** The seats of a cluster; null for one that is gone. */
export function seatsOf(
  number: number,
  generation: number,
  cluster: Cluster | null,
  where: Whereabouts,
): Int32Array {
  if (cluster === null) return Int32Array.of(number, generation)
  const living = cluster.members.flatMap((member, nth) => {
    const seats = seatsOfMember(member, where)
    return seats === null ? [] : [{ member, nth, seats }]
  })
  const documents = new Set(living.map((it) => it.member.document)).size
  const counted = documents < 2 ? [] : living
  const sources = new Set(counted.flatMap(({ member }) => member.source ?? [])).size
  const earliest = cluster.earliest?.member ?? NOBODY
  const out = [
    number,
    generation,
    CLUSTER_KINDS.indexOf(cluster.kind),
    ...digitsOf(cluster.id),
    counted.length === 0 ? 0 : documents,
    // As counted by whoever found them, while all of them are there.
    counted.length === cluster.members.length ? cluster.sources : sources,
    counted.findIndex((it) => it.nth === earliest),
    counted.length,
  ]
  for (const { nth, seats } of counted) out.push(nth, ...seats)
  return Int32Array.from(out)
}

/** Of a cluster that is there and cannot be read: it is named where somebody asks for it, and nobody has a seat. */
export const nobodySeated = (number: number, generation: number): Int32Array =>
  Int32Array.of(number, generation, 0, 0, 0, 0, 0, NOBODY, 0)

/** Null if the document or one of the passages is gone. */
function seatsOfMember({ document, places }: ClusterMember, where: Whereabouts): number[] | null {
  const number = where.document(document)
  if (number === undefined) return null
  const seats = [number, places.length]
  for (const { passage, quotation, whole } of places) {
    const row = where.row(document, passage)
    if (row === undefined) return null
    seats.push(row, quotation ?? NO_QUOTATION, whole ? 1 : 0)
  }
  return seats
}

export const isGone = (seats: Int32Array) => seats.length <= 2

/** How many numbers there are of a cluster, from where it begins. */
export function lengthOfSeats(numbers: Int32Array, start: number): number {
  let at = start + HEAD + 1
  for (let members = numbers[start + HEAD] as number; members > 0; members -= 1)
    at += OF_MEMBER + (numbers[at + 2] as number) * OF_PLACE
  return at - start
}

/** What the members of a cluster are. */
export const kindAt = (numbers: Int32Array, start: number): Seated['kind'] =>
  CLUSTER_KINDS[numbers[start + 2] as number] ?? 'document'

/** Visits all places of all members. `at`: where in the numbers it is said, which grows with the rank in the cluster. */
export function eachPlace(
  numbers: Int32Array,
  start: number,
  visit: (row: number, quotation: number, whole: boolean, at: number) => void,
) {
  let at = start + HEAD + 1
  for (let members = numbers[start + HEAD] as number; members > 0; members -= 1) {
    let places = numbers[at + 2] as number
    at += OF_MEMBER
    for (; places > 0; places -= 1, at += OF_PLACE)
      visit(numbers[at] as number, numbers[at + 1] as number, numbers[at + 2] === 1, at)
  }
}

/** What the numbers of a cluster say that is not gone. */
export function seatedAt(numbers: Int32Array, start: number): Seated {
  const head = (nth: number) => numbers[start + nth] as number
  const members: SeatedMember[] = []
  let at = start + HEAD + 1
  for (let left = head(HEAD); left > 0; left -= 1) {
    const [nth, document, places] = [numbers[at], numbers[at + 1], numbers[at + 2]] as [
      number,
      number,
      number,
    ]
    const seats: SeatedMember['seats'] = []
    at += OF_MEMBER
    for (let place = 0; place < places; place += 1, at += OF_PLACE)
      seats.push({ row: numbers[at] as number, quotation: numbers[at + 1] as number })
    members.push({ nth, document, seats })
  }
  const earliest = head(7)
  return {
    cluster: head(0),
    kind: kindAt(numbers, start),
    // Made when it is asked for: it is shown of few.
    get id() {
      return clusterIdOf(LETTERS[head(2)] ?? 'd', head(3), head(4))
    },
    documents: head(5),
    sources: head(6),
    earliest: earliest === NOBODY ? null : earliest,
    members,
  }
}

export function putSeats(db: Db, seats: Int32Array) {
  const [cluster = 0, generation = 0] = seats
  const bytes = Buffer.from(seats.buffer, seats.byteOffset, seats.byteLength)
  db.prepare('INSERT OR REPLACE INTO seats (cluster, generation, members, checksum) VALUES (?, ?, ?, ?)').run(
    cluster,
    generation,
    bytes,
    checksumBytes(checksumOf(bytes)),
  )
}

// One text for many of them crosses from SQLite many times faster than a row for each.
const SELECT = `SELECT group_concat(cluster || ',' || generation || ',' || hex(members) || ',' || lower(hex(checksum)), ' ')`
const AT_ONCE = 5_000

/** The seats of a cluster, compared with their checksum; undefined if it never was. */
export function seatsAt(db: Db, cluster: number): Int32Array | undefined {
  return provedSeats(db.prepare(`${SELECT} FROM seats WHERE cluster = ?`).row(cluster)).next().value
}

/** What has changed since a generation. */
export function* seatsAfter(db: Db, generation: number): Generator<Int32Array> {
  if (generation >= 0) {
    yield* provedSeats(db.prepare(`${SELECT} FROM seats WHERE generation > ?`).row(generation))
    return
  }
  const some = db.prepare(
    `${SELECT} FROM (SELECT * FROM seats WHERE cluster > ? ORDER BY cluster LIMIT ${AT_ONCE})`,
  )
  for (let after = 0, before = -1; after !== before; ) {
    before = after
    for (const seats of provedSeats(some.row(after))) {
      after = Math.max(after, seats[0] as number)
      yield seats
    }
  }
}

/** Of an index in which seats are not those that were stored. */
export const seatsDamaged = (): Error => damagedPart('which passages are copies of each other')

function* provedSeats(row: readonly unknown[] | undefined): Generator<Int32Array, undefined> {
  const all = row?.[0]
  if (typeof all !== 'string') return
  for (const one of all.split(' ')) {
    const [cluster, generation, members = '', checksum] = one.split(',')
    const bytes = Buffer.from(members, 'hex')
    if (checksum !== checksumOf(bytes)) throw seatsDamaged()
    // Copied, because a Buffer may start at an address where 32-bit integers cannot.
    const seats = new Int32Array(new Uint8Array(bytes).buffer)
    if (seats[0] !== Number(cluster) || seats[1] !== Number(generation)) throw seatsDamaged()
    yield seats
  }
}

const DOCUMENTS_KEPT = 50_000
/** Of longer documents, all IDs are read at once and kept: one at a time is sought among the rows of its document. */
const FEW_ROWS = 100
const IDS_KEPT = 200_000

type Extent = { number: number; row: number; rows: number; ids: ReadonlyMap<string, number> | null }

/** Where documents and passages are in an index; what was asked is kept, up to a size. */
export class InIndex implements Whereabouts {
  private readonly known = new Map<string, Extent | null>()
  private ids = 0

  constructor(private readonly db: Db) {}

  document(id: string): number | undefined {
    return this.of(id)?.number
  }

  row(document: string, passage: string): number | undefined {
    const found = this.of(document)
    if (found === null) return undefined
    if (found.ids !== null) return found.ids.get(passage)
    const row = this.db
      .prepare('SELECT row FROM passage WHERE row >= ? AND row < ? AND id = ?')
      .row(found.row, found.row + found.rows, passage)?.[0]
    return row === undefined ? undefined : Number(row)
  }

  private of(id: string): Extent | null {
    const known = this.known.get(id)
    if (known !== undefined) return known
    const found = this.lookUp(id)
    this.ids += found?.ids?.size ?? 0
    if (this.known.size >= DOCUMENTS_KEPT || this.ids > IDS_KEPT) {
      this.known.clear()
      this.ids = found?.ids?.size ?? 0
    }
    this.known.set(id, found)
    return found
  }

  private lookUp(id: string): Extent | null {
    const found = this.db.prepare('SELECT number, row, rows FROM document WHERE id = ?').row(id)
    if (found === undefined) return null
    const [number = 0, row = 0, rows = 0] = found.map(Number)
    if (rows <= FEW_ROWS) return { number, row, rows, ids: null }
    const ids = this.db
      .prepare('SELECT CAST(id AS BLOB), row FROM passage WHERE row >= ? AND row < ?')
      .rows(row, row + rows)
    return { number, row, rows, ids: new Map(ids.map(([own, at]) => [ownText(own), Number(at)])) }
  }
}
