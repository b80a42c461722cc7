import type { Engine } from '../../engine/port.ts'
import type { CorrectionRecord } from '../../model/correction.ts'
import type { Document } from '../../model/document.ts'
import { clause } from '../../model/error-reasons.ts'
import { position } from '../../model/error-terms.ts'
import { AppError, hasCode } from '../../model/errors.ts'
import type { Verification } from '../../model/finding.ts'
import { RUNS } from '../../records/kind.ts'
import type { Records } from '../../records/port.ts'
import { CorrectionCheck, lostCorrectionsOf } from './correction-check.ts'
import { LedgerCheck } from './ledger-check.ts'
import { Originals } from './originals.ts'
import { Tally } from './tally.ts'
import { differencesInText } from './text-check.ts'

export type ToVerify = {
  collection: string | undefined
  originals: boolean
  /** Where else to look for originals that are not where they were. */
  folders: readonly string[]
}

/** How far it is. `of`: how many documents there are. */
export type Step = { documents: number; of: number; doing: 'index' | 'documents' | 'ledger' | 'originals' }

type Sources = { engine: Engine; records: Records }

/**
 * Compares everything with everything that it has to agree with: the index with itself, each passage with the text of
 * its document, originals with what was read, corrections with the documents they correct, and the ledger with the
 * index. Changes nothing, and goes on after each difference.
 */
export async function verify(
  sources: Sources,
  what: ToVerify,
  signal: AbortSignal,
  tell: (step: Step) => void,
): Promise<{ verification: Verification; originals: Originals | null }> {
  const run = new Verifying(sources, what, signal, tell)
  try {
    await run.index()
    await run.corrections()
    await run.ledger()
    return run.result()
  } catch (error) {
    throw signal.aborted ? new AppError('cancelled', { what: 'verify' }) : error
  } finally {
    await run.close()
  }
}

class Verifying {
  private readonly begunAt = new Date()
  private readonly begun = performance.now()
  private readonly tally = new Tally()
  private readonly ledgerCheck = new LedgerCheck()
  private readonly originals: Originals | null
  private correctionCheck: CorrectionCheck | null = null
  /** Else nothing can be said of what should be in the index. */
  private isReadable = true
  private expected = 0
  private documents = 0
  private passages = 0

  constructor(
    private readonly sources: Sources,
    private readonly what: ToVerify,
    private readonly signal: AbortSignal,
    private readonly tell: (step: Step) => void,
  ) {
    this.originals = what.originals ? new Originals(signal) : null
  }

  /** The index with itself, and each of its documents with everything else. */
  async index(): Promise<void> {
    const { engine } = this.sources
    const { collection } = this.what
    const records = await this.correctionsNow()
    if (records) this.correctionCheck = new CorrectionCheck(records, (it) => this.isWanted(it))
    for (const check of ['documents', 'passages', 'gone', 'text'] as const) this.tally.add(check, 0)
    try {
      for await (const it of engine.verify(collection === undefined ? {} : { collection }, {
        signal: this.signal,
      })) {
        if (it.type === 'begun') this.expected = it.documents
        else if (it.type === 'checked') this.tally.add(it.check, it.count)
        else if (it.type === 'finding') this.tally.find(it.finding)
        else await this.document(it.document)
        this.say(this.documents === 0 ? 'index' : 'documents')
      }
    } catch (error) {
      // So damaged that it cannot be gone through: everything else is still looked at.
      const detail = damageIn(error)
      if (detail === null) throw error
      this.tally.find({ code: 'file-damaged', subject: engine.name, document: null, detail })
      this.isReadable = false
    }
  }

  async corrections(): Promise<void> {
    const now = this.correctionCheck && (await this.correctionsNow())
    if (!now || !this.correctionCheck || !this.isReadable) return
    for await (const finding of this.correctionCheck.findings(this.sources.engine, now))
      this.tally.find(finding)
  }

  /** The ledger with the index, and where originals are that are not where they were. */
  async ledger(): Promise<void> {
    const { engine, records } = this.sources
    try {
      const isKept = this.isReadable && (await hasRuns(records))
      if (isKept) this.tally.add('ledger', 0)
      for await (const entry of this.entries()) {
        this.signal.throwIfAborted()
        this.originals?.learn(entry)
        if (this.ledgerCheck.see(entry)) this.tally.add('ledger')
        this.say('ledger')
      }
      // An index that is older than the ledger is in no ledger before its next run.
      if (isKept) for await (const finding of this.ledgerCheck.findings(engine)) this.tally.find(finding)
    } catch (error) {
      if (!hasCode(error, 'records-unreadable')) throw error
      this.findDamagedRecords(error)
    }
    if (this.originals === null) return
    this.say('originals')
    for await (const it of this.originals.findMissing(() => this.entries(), this.what.folders))
      this.tally.find(it)
    const { counts } = this.originals
    this.tally.add('originals', counts.same + counts.changed + counts.moved + counts.gone + counts.unreadable)
  }

  result(): { verification: Verification; originals: Originals | null } {
    const { engine } = this.sources
    const { collection } = this.what
    const verification: Verification = {
      verifiedAt: this.begunAt.toISOString(),
      seconds: (performance.now() - this.begun) / 1000,
      engine: engine.name,
      collection: collection ?? null,
      documents: this.documents,
      passages: this.passages,
      originals: this.originals?.counts ?? null,
      ...this.tally.result,
    }
    return { verification, originals: this.originals }
  }

  async close(): Promise<void> {
    await this.originals?.close()
  }

  private async document(document: Document): Promise<void> {
    this.documents += 1
    this.passages += document.passages.length
    this.ledgerCheck.addDocument(document)
    this.tally.add('text')
    for (const finding of differencesInText(document)) this.tally.find(finding)
    if (this.correctionCheck) this.tally.add('corrections', this.correctionCheck.see(document))
    for (const finding of lostCorrectionsOf(document)) this.tally.find(finding)
    if (this.originals) for await (const finding of this.originals.check(document)) this.tally.find(finding)
  }

  private findDamagedRecords({ facts: { path, problem } }: AppError<'records-unreadable'>): void {
    this.tally.find({ code: 'records-damaged', subject: path, document: null, detail: clause(problem) })
  }

  /** Null if one of them is damaged, which is a finding. */
  private async correctionsNow(): Promise<readonly CorrectionRecord[] | null> {
    try {
      return await this.sources.records.corrections.all()
    } catch (error) {
      if (hasCode(error, 'records-unreadable')) {
        this.findDamagedRecords(error)
        return null
      }
      if (!hasCode(error, 'corrections-damaged')) throw error
      const { path, line, problem } = error.facts
      const subject = position({ path, line })
      this.tally.find({ code: 'corrections-damaged', subject, document: null, detail: clause(problem) })
      return null
    }
  }

  private entries() {
    const { collection } = this.what
    return this.sources.records.ledger.entries(collection === undefined ? {} : { collection })
  }

  private isWanted(collection: string): boolean {
    return this.what.collection === undefined || this.what.collection === collection
  }

  private say(doing: Step['doing']): void {
    this.tell({ documents: this.documents, of: this.expected, doing })
  }
}

const DAMAGE: ReadonlySet<string> = new Set(['damaged', 'not-an-index', 'disk-error', 'database-error'])

/** What is wrong with an index that cannot be gone through; null for a failure that is no damage. */
function damageIn(error: unknown): string | null {
  if (!(error instanceof AppError)) return null
  const cause = error.cause instanceof Error ? error.cause.message : null
  // The database library ends its process at some damage.
  if (hasCode(error, 'internal'))
    return error.facts.what === 'search-thread' ? (cause ?? error.message) : null
  if (!hasCode(error, 'index-unreadable') || !DAMAGE.has(error.facts.problem.reason)) return null
  return cause ?? clause(error.facts.problem)
}

async function hasRuns(records: Records): Promise<boolean> {
  for await (const _ of records.kept(RUNS).all()) return true
  return false
}
