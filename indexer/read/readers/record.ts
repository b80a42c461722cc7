import { AppError } from '../../../model/errors.ts'
import { replaceUnstorable } from '../decode.ts'
import { placeOf } from '../raw-document.ts'
import { parseRecord } from '../records.ts'
import type { Reader } from './reader.ts'

export const readRecord: Reader = (raw) => {
  const parsed = parseRecord(raw.bytes)
  if (!parsed.ok) throw new AppError('record-faulty', { place: placeOf(raw), problem: parsed.problem })
  const { text, notes } = replaceUnstorable(parsed.record.text.replace(/^\uFEFF/, ''))
  return { text, notes, hints: [], metadata: parsed.record.fields }
}
