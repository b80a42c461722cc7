import { checksumOf, damaged, NEVER_FITS, type Proved, prove, proveWords } from '../../../model/checksum.ts'
import { hasWordsOf } from '../../../model/identity.ts'
import type { PassageId } from '../../../model/ids.ts'
import type { Passage } from '../../../model/passage.ts'
import { SEALED_SINCE } from './format.ts'
import type { DocumentRecord, GoneRecord, NameRecord, PassageRecord } from './records.ts'

/** The state of the index that an answer is made from. */
export type Seen = { generation: number; format: string; copies?: true }

type Unsealed<It> = Omit<It, 'checksum'>
export type PassageRead = Pick<PassageRecord, 'key' | 'body'> & { checksum?: string }
export type NameRead = Pick<NameRecord, 'key' | 'body'> & { checksum?: string }
export type GoneRead = Unsealed<GoneRecord> & { checksum?: string }
export type DocumentRead = Unsealed<DocumentRecord> & { checksum?: string }

/** Of words that are no longer those of their ID, when an older index is rebuilt: one that nothing fits. */
export const passageChecksum = (id: PassageId, text: string, body: string): string =>
  hasWordsOf(id, text) ? checksumOf(body) : NEVER_FITS

export const nameChecksum = (key: string, body: string): string => checksumOf(key, body)

export const documentChecksum = (it: Unsealed<DocumentRecord>): string =>
  checksumOf(JSON.stringify([it.id, it.inCollection, it.documentKey, it.fingerprint, it.passages]), it.body)

export const goneChecksum = ({ id, text, goneAt }: Unsealed<GoneRecord>): string =>
  checksumOf(id, text, goneAt)

/** A key is the ID and the generation. */
export const passageOfKey = (key: string): string => key.slice(0, key.lastIndexOf('_'))
/** A quotation's is the key of its passage, and which of the passage's quotations it is, from 0. */
export const quotationOfKey = (key: string): { passage: string; nth: number } => ({
  passage: passageOfKey(passageOfKey(key)),
  nth: Number(key.slice(key.lastIndexOf('_') + 1)),
})

/**
 * A passage as it was stored.
 * @throws AppError `damaged` if it is not
 */
export function provedPassage({ key, body, checksum }: PassageRead, { format }: Seen): Passage {
  const it = { what: 'passage', id: passageOfKey(key) } as const
  if (isSealed(it, checksum, format)) prove(it, checksum, body)
  const passage = parseBody<Passage>(it, body)
  if (passage.id !== it.id) throw damaged(it)
  proveWords(passage.id, passage.text)
  return passage
}

/** The body of a document. */
export function provedDocument<Body>(record: DocumentRead, { format }: Seen): Body {
  const it = { what: 'document', id: record.id } as const
  if (isSealed(it, record.checksum, format) && record.checksum !== documentChecksum(record)) throw damaged(it)
  return parseBody<Body>(it, record.body)
}

/** What is known of a value of a facet. */
export function provedName<Body>({ key, body, checksum }: NameRead, { format }: Seen): Body {
  const it = { what: 'name', id: key } as const
  if (isSealed(it, checksum, format) && checksum !== nameChecksum(key, body)) throw damaged(it)
  return parseBody<Body>(it, body)
}

/** A passage that is gone. */
export function provedGone(record: GoneRead, id: PassageId, { format }: Seen): GoneRead {
  const it = { what: 'passage', id } as const
  if (isSealed(it, record.checksum, format) && record.checksum !== goneChecksum(record)) throw damaged(it)
  proveWords(id, record.text)
  return record
}

/** Records had no checksum before; in an index of a format that has them, one without is damaged. */
function isSealed(it: Proved, checksum: string | undefined, format: string): checksum is string {
  if (checksum !== undefined) return true
  if (Number(format) < SEALED_SINCE) return false
  throw damaged(it)
}

/** Our own JSON after it was proved; before there were checksums, it may be anything. */
function parseBody<Body>(it: Proved, body: string): Body {
  try {
    return JSON.parse(body) as Body
  } catch (error) {
    throw damaged(it, { cause: error })
  }
}
