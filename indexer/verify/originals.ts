import type { Document } from '../../model/document.ts'
import { clause } from '../../model/error-reasons.ts'
import { position } from '../../model/error-terms.ts'
import { hasCode } from '../../model/errors.ts'
import { fileProblem } from '../../model/file-problem.ts'
import type { Finding, OriginalState } from '../../model/finding.ts'
import type { DocumentId } from '../../model/ids.ts'
import type { LedgerEntry } from '../../records/ledger-entry.ts'
import { hashOfFile } from '../read/file-bytes.ts'
import { fileOfPath } from '../read/file-of-path.ts'
import { containsRecords } from '../read/format.ts'
import { FileParts, keyInContainer, type PartOfFile } from './file-parts.ts'
import { filesIn } from './files-in.ts'

/** A file that is not where it was read, and the documents that were made from it. */
type Missing = { sha256: string | null; size: number | null; documents: DocumentId[]; now: string | null }

type Found = { state: OriginalState; now: string | null }

/** How the records and rows are named by whatever read them. */
const RECORD = /^record-/

/** What a document is in its file; null if it is the whole file. */
function partOf({ path, documentKey, sha256 }: Document, file: string, isRecord: boolean): PartOfFile | null {
  if (path !== null && path !== file) {
    const record = containsRecords(path) ? documentKey : sha256
    return { key: keyInContainer(path, isRecord ? record : null), expected: null }
  }
  return isRecord ? { key: documentKey, expected: sha256 } : null
}

/** Compares the files and records that documents were made from with what they were then. */
export class Originals {
  readonly counts: Record<OriginalState, number> = { same: 0, changed: 0, moved: 0, gone: 0, unreadable: 0 }
  /** What is not as it was. */
  readonly states = new Map<DocumentId, Found>()
  private readonly missing = new Map<string, Missing>()
  /** Of those, what has not been found yet, by hash. */
  private readonly sought = new Map<string, Missing[]>()
  private readonly parts: FileParts
  /** Where missing files were found, to be looked through again. */
  private readonly roots = new Set<string>()

  constructor(private readonly signal: AbortSignal) {
    this.parts = new FileParts(signal)
  }

  /** What is missing is only known at the end. */
  async *check(document: Document): AsyncGenerator<Finding> {
    const { path, documentId, documentKey, sha256, readerVersion } = document
    if (path === null) return
    const isRecord = containsRecords(path) || RECORD.test(readerVersion)
    const subject = isRecord ? position({ path, entry: documentKey }) : path
    const file = await fileOfPath(path)
    const part = partOf(document, file, isRecord)
    try {
      const now =
        part === null ? (await hashOfFile(file, this.signal)).sha256 : await this.parts.hashOf(file, part)
      if (now === sha256) this.counts.same += 1
      else if (now !== null) {
        this.note([documentId], { state: 'changed', now: null })
        yield { code: 'original-changed', subject, document: documentId, detail: null }
      } else {
        this.note([documentId], { state: 'gone', now: null })
        yield { code: 'original-gone', subject, document: documentId, detail: null }
      }
    } catch (error) {
      this.signal.throwIfAborted()
      const isRefused = hasCode(error, 'document-refused') || hasCode(error, 'input-unreadable')
      const problem = isRefused ? error.facts.problem : fileProblem(error)
      if (problem.reason === 'nothing-there' || problem.reason === 'not-a-folder') {
        const missing = this.missing.get(file) ?? { sha256: null, size: null, documents: [], now: null }
        if (part === null) missing.sha256 ??= sha256
        missing.documents.push(documentId)
        this.missing.set(file, missing)
        return
      }
      this.note([documentId], { state: 'unreadable', now: null })
      yield { code: 'original-unreadable', subject, document: documentId, detail: clause(problem) }
    }
  }

  /** Learns of missing files what the ledger knows of them. */
  learn({ path, line, sha256, size, root, documentKey }: LedgerEntry): void {
    const missing = this.missing.get(path)
    if (missing === undefined || line !== null) return
    this.roots.add(root)
    if (missing.sha256 === null && documentKey === null) missing.sha256 = sha256
    if (missing.sha256 === sha256) missing.size = size
  }

  /**
   * Looks for what is missing: where the ledger has the same bytes, in what was given to the indexer before, and in
   * these folders. Files of another size are not read.
   */
  async *findMissing(
    ledger: () => AsyncIterable<LedgerEntry>,
    folders: readonly string[],
  ): AsyncGenerator<Finding> {
    await this.parts.close()
    for (const it of this.missing.values()) {
      if (it.sha256 !== null) this.sought.set(it.sha256, [...(this.sought.get(it.sha256) ?? []), it])
    }
    if (this.sought.size > 0) {
      for await (const { path, line, outcome, sha256 } of ledger()) {
        if (line === null && outcome !== 'gone' && this.sought.has(sha256 ?? '')) await this.compare(path)
      }
      for (const folder of [...folders, ...this.roots]) await this.lookIn(folder)
    }
    for (const [path, { documents, now }] of this.missing) {
      const state = now === null ? 'gone' : 'moved'
      this.note(documents, { state, now })
      const [document = null] = documents
      yield { code: `original-${state}`, subject: path, document, detail: now }
    }
  }

  async close(): Promise<void> {
    await this.parts.close()
  }

  private async lookIn(folder: string): Promise<void> {
    const sizes = new Set([...this.sought.values()].flat().map((it) => it.size))
    for await (const { path, size } of filesIn(folder, this.signal)) {
      if (this.sought.size === 0) return
      if (sizes.has(null) || sizes.has(size)) await this.compare(path)
    }
  }

  private async compare(path: string): Promise<void> {
    const found = await hashOfFile(path, this.signal).catch((error: unknown) => {
      this.signal.throwIfAborted()
      // Not there either, or not readable: it is not what is sought.
      if (error instanceof Error && 'code' in error) return null
      throw error
    })
    if (found === null) return
    for (const it of this.sought.get(found.sha256) ?? []) it.now = path
    this.sought.delete(found.sha256)
  }

  private note(documents: readonly DocumentId[], found: Found): void {
    this.counts[found.state] += documents.length
    for (const id of documents) this.states.set(id, found)
  }
}
