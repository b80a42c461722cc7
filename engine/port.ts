import type { Document, Entity, IndexedDocument } from '../model/document.ts'
import type { DocumentId, PassageId } from '../model/ids.ts'
import type { Passage } from '../model/passage.ts'
import type { FacetName, SearchRequest } from '../model/search-request.ts'
import type { FacetPage, PassageLookup, SearchPage } from '../model/search-result.ts'

/**
 * What every engine owes. `conformance.ts` holds each sentence of it, and of "What a search means", as a
 * test; an engine that passes that suite can take the place of any other.
 *
 * Every method rejects with an `AppError`; no other error leaves an engine.
 */
export interface Engine {
  /** As a person would call it: "the embedded engine", "Meilisearch 1.50.0". */
  readonly name: string

  /**
   * Answers from one state of the index: hits, counts and total belong together, whatever is written
   * meanwhile. Rejects with `cancelled` soon after `signal` aborts, and then spends no more time on it.
   */
  search(request: SearchRequest, options?: CallOptions): Promise<SearchPage>

  /**
   * One facet of a search, counted as `search` counts it: `limit` values from `offset` on. `find` keeps
   * those of which every word of `find` begins a word of the label or of one alias.
   */
  facet(name: FacetName, request: SearchRequest, part: FacetPart, options?: CallOptions): Promise<FacetPage>

  /**
   * Every match of a search in its order, each once, as many as its total says, whatever `page` and
   * `limit` are. Answers from one state of the index. Memory does not grow with the number of matches.
   */
  scan(request: SearchRequest, options?: CallOptions): AsyncIterable<Passage>

  /** A passage by its id, also where it is gone: ids that were ever committed are never forgotten. */
  passage(id: PassageId): Promise<PassageLookup>

  /** The whole document, exactly as it was put, or null. */
  document(id: DocumentId): Promise<Document | null>

  /** Entities by key, in any order; keys that nobody knows are left out. */
  entities(facet: Entity['facet'], keys: string[]): Promise<Entity[]>

  /** What of a collection is in the index, or of all of them: what an indexer compares before it reads. */
  inventory(collection?: string): AsyncIterable<InventoryEntry>

  status(): Promise<EngineStatus>

  /**
   * The one writer. Rejects with `index-locked` while another lives, in this process or any other; a
   * writer's lock dies with its process.
   */
  openWriter(): Promise<EngineWriter>

  /** Lets running calls end, then frees threads, files and connections. Calls after it reject. */
  close(): Promise<void>
}

export interface EngineWriter {
  /**
   * Hands over one document; one with the same id is replaced, whole. Resolves when the next may be handed
   * over, which is not when this one can be found: see `flush`. Once it can be found, all of it can.
   */
  put(document: IndexedDocument): Promise<void>

  /** Removes documents, whole. Ids that are not there are no error. */
  remove(ids: DocumentId[]): Promise<void>

  /**
   * Resolves once everything handed over before can be found by every reader and survives the process
   * being killed. Rejects naming the document that could not be stored; what was flushed before stays.
   */
  flush(): Promise<void>

  /** Flushes and lets go of the lock. */
  close(): Promise<void>
}

export type CallOptions = { signal?: AbortSignal }
export type FacetPart = { find: string; offset: number; limit: number }

export type InventoryEntry = {
  id: DocumentId
  collection: string
  documentKey: string
  fingerprint: string
  passages: number
}

export type EngineStatus = {
  engine: string
  version: string
  generation: number
  documents: number
  passages: number
  /** ISO 8601 of the last committed change; null for an index that was never written to. */
  changedAt: string | null
}
