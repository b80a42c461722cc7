import { AppError } from '../../../model/errors.ts'
import { brokenBytes, replaceUnstorable } from '../decode.ts'
import { readPlainText } from '../plain/plain-text.ts'
import { placeOf } from '../raw-document.ts'
import { type JsonRecord, parseRecord } from '../records.ts'
import type { Reader, ReadText } from './reader.ts'

export const readRecord: Reader = (raw) => {
  const parsed = parseRecord(raw)
  if (!parsed.ok) throw new AppError('record-faulty', { place: placeOf(raw), problem: parsed.problem })
  const { text, notes: replaced } = replaceUnstorable(parsed.record.text.replace(/^\uFEFF/, ''))
  const { broken } = parsed.record
  const notes = broken === 0 ? replaced : [brokenBytes(broken), ...replaced]
  const plain = readPlainText(text)
  const metadata = { ...plain.metadata, ...parsed.record.fields }
  const given = spokenIn(parsed.record)
  if (given.spoken === undefined) return { text, notes, ...plain, metadata }
  // Who speaks is known better than by labels.
  const printed = plain.pinpoints?.filter(({ kind }) => kind !== 'time') ?? []
  return { text, notes, ...plain, ...given, pinpoints: [...printed, ...(given.pinpoints ?? [])], metadata }
}

/** The turns of a record, by their places in its extracted text, which has no byte order mark. */
function spokenIn(record: JsonRecord): Pick<ReadText, 'spoken' | 'pinpoints'> {
  const mark = record.text.startsWith('\uFEFF') ? 1 : 0
  const turns = record.turns.map(({ start, end, ...about }) => ({
    range: { start: Math.max(0, start - mark), end: end - mark },
    ...about,
  }))
  if (turns.length === 0) return {}
  return {
    spoken: turns.map(({ range, speaker }) => ({
      ...range,
      kind: 'turn',
      ...(speaker !== undefined && { speaker }),
    })),
    pinpoints: turns.flatMap(({ range, time }) =>
      time === undefined ? [] : [{ ...range, kind: 'time', value: time }],
    ),
  }
}
