import type { MadeCorrection } from '../../../model/correction.ts'
import type { AppError, ErrorRecord } from '../../../model/errors.ts'
import type { DocumentCopies } from '../../copies/kept.ts'
import type { RawDocument } from '../../read/raw-document.ts'
import type { LineBytes } from '../../read/record-lines.ts'
import type { Outline } from '../../read/records.ts'
import type { Facts } from '../facts.ts'

/** A document to read, clean and tag. */
export type Job = {
  raw: RawDocument
  /** In ISO 8601. */
  readAt: string
  /** Those of this document that are in force, and the rules that may concern it. */
  corrections: readonly MadeCorrection[]
  /** Whether its copies are to be found. */
  copies?: boolean
}

/** A long line of a file of records, of which only the outline is needed. `place` names it. */
export type Line = { line: LineBytes; place: string }

/** A document as bytes for whoever stores it, what has to be known of it before, and by what its copies are found if that was asked for. */
export type Made = {
  packed: Uint8Array
  facts: Facts
  /** The IDs of the rules that changed something in it. */
  rules: readonly string[]
  copies?: DocumentCopies
}

/** What became of a job. `seconds`: spent on it, without the time for which it waited. */
export type Outcome<Value = Made> = { seconds: number } & (
  | {
      ok: true
      made: Value
      /** Codes of the languages whose rules were used. */
      asked: readonly string[]
      /** The hash of the authority files that were used, if it is known. */
      authority: string | null
    }
  | { ok: false; error: AppError }
)

/** Does a job. @throws AppError only if no document can be prepared: whatever is wrong with this one is an outcome */
export type Prepare = (job: Job) => Promise<Outcome>

/** Makes the outline of a line. @throws AppError only if that cannot be done for any line */
export type OutlineRecord = (line: LineBytes, place: string) => Promise<Outcome<Outline>>

/** What a worker is told when it starts. */
export type Begin = {
  begin: true
  /** The folder for the user's own authority files. */
  ownAuthority: string | null
}
export type Question = { id: number; job: Job | Line }
export type Instruction = Begin | Question

/** `failed`: it cannot prepare any document. `page`: pages that take long are being read, and nothing hangs. */
export type Reply =
  | { ready: true }
  | { failed: ErrorRecord }
  | { id: number; made: Made | Outline; asked: string[]; authority: string }
  | { id: number; error: Failure }
  | { id: number; page: true }

/** What went wrong with one document, as it crosses from one process to another. */
export type Failure = ErrorRecord | { thrown: 'stack-overflow' | 'exception'; cause: string }
