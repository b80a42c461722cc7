import { AppError } from '../../../model/errors.ts'
import type { Pinpoint } from '../../../model/passage.ts'
import { brokenBytes, readAs, replaceUnstorable } from '../decode.ts'
import { readPlainText } from '../plain/plain-text.ts'
import { type PrintedPinpoint, placeOf } from '../raw-document.ts'
import type { Reader, ReadText } from '../reader.ts'
import { type GivenRecord, parseRecord } from '../records.ts'

export const readRecord: Reader = (raw) => {
  const parsed = parseRecord(raw)
  if (!parsed.ok) throw new AppError('record-faulty', { place: placeOf(raw), problem: parsed.problem })
  const { text, notes: replaced } = replaceUnstorable(parsed.record.text.replace(/^\uFEFF/, ''))
  const { broken } = parsed.record
  const { encoding, row } = raw
  const notes = [
    ...(encoding !== undefined && row?.isDetected ? [readAs(encoding, 'detected')] : []),
    ...(broken === 0 ? [] : [brokenBytes(broken)]),
    ...replaced,
  ]
  const plain = readPlainText(text)
  const metadata = { ...plain.metadata, ...parsed.record.fields }
  const given = spokenIn(parsed.record)
  const pages = pagesOf(parsed.record)
  // Pages and speakers that are given are known better than by numbers and labels in the text.
  const isBetter = ({ kind }: Pinpoint) =>
    (kind === 'page' && pages.length > 0) || (kind === 'time' && given.spoken !== undefined)
  const printed = plain.pinpoints?.filter((it) => !isBetter(it)) ?? []
  const pinpoints = [...printed, ...pages, ...(given.pinpoints ?? [])]
  const { pinpoints: _, countedPages, ...layout } = { ...plain, ...given }
  const counted = pages.length === 0 && countedPages ? { countedPages } : {}
  return { text, notes, ...layout, ...counted, ...(pinpoints.length > 0 && { pinpoints }), metadata }
}

/** The characters of a byte order mark, which the extracted text has not. */
const markOf = ({ text }: GivenRecord): number => (text.startsWith('\uFEFF') ? 1 : 0)

/** The pages of a record, by their places in its extracted text. */
function pagesOf(record: GivenRecord): PrintedPinpoint[] {
  const mark = markOf(record)
  return record.pages.map(({ start, end, page }) => ({
    start: Math.max(0, start - mark),
    end: end - mark,
    kind: 'page',
    value: page,
  }))
}

/** The turns of a record, by their places in its extracted text, which has no byte order mark. */
function spokenIn(record: GivenRecord): Pick<ReadText, 'spoken' | 'pinpoints'> {
  const mark = markOf(record)
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
