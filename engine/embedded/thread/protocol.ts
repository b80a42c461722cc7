import type { Cluster } from '../../../model/copies.ts'
import type { Document, Entity } from '../../../model/document.ts'
import type { ErrorRecord } from '../../../model/errors.ts'
import type { ClusterId, DocumentId, PassageId } from '../../../model/ids.ts'
import type { PackedDocument } from '../../../model/packed-document.ts'
import type { FacetName, SearchRequest } from '../../../model/search-request.ts'
import type { FacetPage, PassageLookup, SearchPage } from '../../../model/search-result.ts'
import type {
  DocumentPart,
  EngineStatus,
  FacetPart,
  InventoryEntry,
  MembersAsked,
  PassageMark,
  Verified,
} from '../../port.ts'
import type { Scanned } from '../search/scanned.ts'

/** The calls from a thread that asks to a worker that has the index open: name, question and answer. */
export type ReaderCalls = {
  search: [SearchRequest, SearchPage]
  facet: [{ name: FacetName; request: SearchRequest; part: FacetPart }, FacetPage]
  passage: [PassageId, PassageLookup]
  sharing: [{ text: string; limit: number; documents: readonly DocumentId[] | null }, Scanned]
  passagesOf: [readonly DocumentPart[], Scanned]
  document: [DocumentId, Document | null]
  entities: [{ facet: Entity['facet']; keys: string[] }, Entity[]]
  /** A scan has a number chosen by the caller; it is begun, read in pieces until one is empty, and ended. */
  beginScan: [{ scan: number; request: SearchRequest }, null]
  readScan: [{ scan: number }, Scanned]
  endScan: [{ scan: number }, null]
  /** The same for a verification. */
  beginVerification: [{ verification: number; collection: string | null }, null]
  readVerification: [{ verification: number }, Verified[]]
  endVerification: [{ verification: number }, null]
  /** Into another data folder. */
  copy: [{ to: string }, null]
  /** Documents after a number, at most a few thousand at once. */
  inventory: [{ collection: string | null; after: number }, { entries: InventoryEntry[]; last: number }]
  /** Passages of a collection with a row of at least this, some thousands at once. */
  passageMarks: [{ collection: string; from: number }, { marks: PassageMark[]; next: number }]
  clusters: [readonly ClusterId[], Cluster[]]
  clustersOf: [MembersAsked, Cluster[]]
  /** Clusters after a number, some at once. */
  everyCluster: [{ after: number }, { clusters: Cluster[]; last: number }]
  status: [null, EngineStatus]
}

export type WriterCalls = {
  put: [PackedDocument, null]
  remove: [DocumentId[], null]
  putClusters: [{ changed: readonly Cluster[]; removed: readonly ClusterId[] }, null]
  flush: [null, null]
  close: [null, null]
}

export type Role = 'reader' | 'writer'
export type WorkerSettings = { role: Role; folder: string }

/** Where an index is open: in a thread of the caller's process, or in a process of its own. */
export type Where = 'thread' | 'process'

/** `id` is never used again in the caller's process. */
export type Question = { id: number; call: string; input: unknown }
export type Reply = { id: number; value: unknown } | { id: number; error: ErrorRecord }

/**
 * Other messages: which index to open; to close it, which is answered with `{ ended: true }` when everything is
 * closed; to end altogether.
 */
export type Instruction = { begin: WorkerSettings } | { end: true } | { stop: true }

/** Where in the file of cancelled questions (`hosts.ts`) the number of this one is written. */
export const cancelledAt = (id: number) => (id % 4_096) * 4
