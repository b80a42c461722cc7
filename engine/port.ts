import type { Cluster } from '../model/copies.ts'
import type { Document, Entity, IndexedDocument } from '../model/document.ts'
import type { Check, Finding } from '../model/finding.ts'
import type { ClusterId, DocumentId, PassageId } from '../model/ids.ts'
import type { PackedDocument } from '../model/packed-document.ts'
import type { Passage } from '../model/passage.ts'
import type { FacetName, SearchRequest } from '../model/search-request.ts'
import type { FacetPage, PassageLookup, SearchPage } from '../model/search-result.ts'

/**
 * What every engine has to do. `conformance.ts` has a test for each sentence of it, and of "What a search
 * means"; an engine that passes that suite can replace any other.
 *
 * Methods reject with an `AppError`; no other error leaves an engine.
 */
export interface Engine {
  /** For messages to people: "the embedded engine", "Meilisearch 1.50.0". */
  readonly name: string

  /**
   * Answers from one state of the index: hits, counts and total are consistent, whatever is being written.
   * Rejects with `cancelled` soon after `signal` aborts, and then spends no more time on the search.
   */
  search(request: SearchRequest, options?: CallOptions): Promise<SearchPage>

  /**
   * One facet of a search, counted as `search` counts it: `limit` values from `offset` on. `find` keeps the
   * values for which every word of `find` is a prefix of a word of the label or of one alias.
   */
  facet(name: FacetName, request: SearchRequest, part: FacetPart, options?: CallOptions): Promise<FacetPage>

  /**
   * All hits of a search in its order, each once, as many as its total says, whatever `page` and `limit`
   * are. Answers from one state of the index. Memory does not grow with the number of matches.
   */
  scan(request: SearchRequest, options?: CallOptions): AsyncIterable<Passage>

  /** A passage by its id, even if it is gone: an id that was once committed is never forgotten. */
  passage(id: PassageId): Promise<PassageLookup>

  /**
   * Passages that have words in common with a text, those first that share the most telling of them side by side: where
   * it stands, though some of its words may be changed there, or only a part of it be there. The first passage beneath a
   * title or heading that has such words stands for it. Whatever the length of the text, the work is bounded. At least `limit` passages if there are so many that have its words; of a long text some more, so
   * that each of its parts has its own.
   */
  sharing(text: string, options: SharingOptions & CallOptions): Promise<Passage[]>

  /** Passages of documents by their ordinals, `from` inclusive, `to` exclusive; those that there are, in that order. */
  passagesOf(parts: readonly DocumentPart[], options?: CallOptions): Promise<Passage[]>

  /** The whole document, exactly as it was put; null if there is none. */
  document(id: DocumentId): Promise<Document | null>

  /** Entities by key, in any order; unknown keys are left out. */
  entities(facet: Entity['facet'], keys: string[]): Promise<Entity[]>

  /** The documents of one collection, or of all: what an indexer compares before it reads any file. */
  inventory(collection?: string): AsyncIterable<InventoryEntry>

  /**
   * The passages of a collection by their ids, and whether they are stored as furniture, in batches and in any order:
   * what an indexer compares to find the words that many documents share. As of one state while nobody writes.
   */
  passageMarks(collection: string): AsyncIterable<readonly PassageMark[]>

  /** Clusters by ID, in any order; unknown ones are left out. Members that are gone are left out, and clusters with them of which fewer than two documents remain. */
  clusters(ids: readonly ClusterId[], options?: CallOptions): Promise<Cluster[]>

  /** The clusters in which any of these passages, or of these documents as a whole, is a member that is still there. */
  clustersOf(members: MembersAsked, options?: CallOptions): Promise<Cluster[]>

  /**
   * Every cluster as it was put, each once: what an indexer compares with those that it finds. One that no longer is
   * what was put is left out, so that it is put again.
   */
  everyCluster(): AsyncIterable<Cluster>

  status(): Promise<EngineStatus>

  /**
   * Compares everything that the index has with itself, as of one state: what is stored with its checksums, what is
   * searched, filtered and counted with what is stored. Gives every document that is whole, each once, and a finding
   * for everything else; a document of which anything is damaged is not given. Memory does not grow with the number
   * of documents. Of one collection, it compares only what belongs to its documents.
   */
  verify(which?: { collection?: string }, options?: CallOptions): AsyncIterable<Verified>

  /**
   * Writes a copy of the index, as of one state and without waiting for a writer, into a data folder from which this
   * engine can open it. Null where a server keeps the index: its own means copy it. Rejects with what is wrong with
   * the place of the copy, and then leaves nothing that could be taken for one.
   */
  copyTo(dataFolder: string, options?: CallOptions): Promise<EngineStatus | null>

  /**
   * There is one writer at a time. Rejects with `index-locked` while there is another, in this process or any
   * other; a writer's lock is released when its process ends, however it ends.
   */
  openWriter(): Promise<EngineWriter>

  /** Lets running calls finish, then frees threads, files and connections. Later calls reject. */
  close(): Promise<void>
}

export interface EngineWriter {
  /**
   * Hands over one document, which replaces a document with the same id as a whole. Resolves when the next one
   * may be handed over, which is not when this one can be found: see `flush`. A document becomes visible all
   * at once. Rejects with `cancelled` if `signal` aborts while a large one is being stored, and then nothing of it is
   * stored; everything handed over before is.
   */
  put(document: IndexedDocument | PackedDocument, options?: CallOptions): Promise<void>

  /** Removes whole documents. Unknown ids are not an error. */
  remove(ids: DocumentId[]): Promise<void>

  /**
   * Stores clusters, each of which replaces the one with its ID as a whole, and takes `removed` ones away; visible all
   * together at the next flush. A passage is whole in one cluster of passages at most, and a quotation in one of
   * quotations.
   */
  putClusters(changed: readonly Cluster[], removed: readonly ClusterId[]): Promise<void>

  /**
   * Resolves once every reader can find everything handed over before, and it survives the process being
   * killed. Rejects naming a document that could not be stored; what was flushed before stays.
   */
  flush(): Promise<void>

  /** Flushes and releases the lock. */
  close(): Promise<void>
}

/** `checked`: so many more of what a check is about were compared. */
export type Verified =
  | { type: 'begun'; documents: number; passages: number }
  | { type: 'document'; document: Document }
  | { type: 'checked'; check: Check; count: number }
  | { type: 'finding'; finding: Finding }

/** `documents`: only of these. */
export type SharingOptions = { limit: number; documents?: readonly DocumentId[] }
export type MembersAsked = { passages?: readonly PassageId[]; documents?: readonly DocumentId[] }
export type DocumentPart = { document: DocumentId; from: number; to: number }

export type CallOptions = { signal?: AbortSignal }
export type FacetPart = { find: string; offset: number; limit: number }

export type InventoryEntry = {
  id: DocumentId
  collection: string
  documentKey: string
  fingerprint: string
  passages: number
}

export type PassageMark = { id: PassageId; furniture: boolean }

export type EngineStatus = {
  engine: string
  version: string
  generation: number
  documents: number
  passages: number
  /** When the last change was committed, in ISO 8601; null for an index that was never written to. */
  changedAt: string | null
}
