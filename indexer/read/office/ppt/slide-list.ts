import { RECORDS, type Records } from './records.ts'
import { type SlideText, textsIn } from './texts.ts'

/** Which of its lists a document calls what: [MS-PPT], 2.4.14. */
const LISTS = { slides: 0, notes: 2 }

/** A slide, or notes. `place`: the number under which its place is kept. `texts`: those that its placeholders refer to. */
export type ListedSlide = { place: number; id: number; texts: SlideText[] }

/** The slides of a document in their order, and the notes. */
export function slidesIn(records: Records, document: Buffer): Record<keyof typeof LISTS, ListedSlide[]> {
  const found: Record<keyof typeof LISTS, ListedSlide[]> = { slides: [], notes: [] }
  for (const { type, instance, data } of records.in(document)) {
    if (type !== RECORDS.slideList) continue
    if (instance === LISTS.slides) found.slides.push(...listedIn(records, data))
    else if (instance === LISTS.notes) found.notes.push(...listedIn(records, data))
  }
  return found
}

function listedIn(records: Records, list: Buffer): ListedSlide[] {
  const found: { place: number; id: number; start: number; end: number }[] = []
  let at = 0
  for (const { type, data, end } of records.in(list)) {
    const last = found.at(-1)
    if (type === RECORDS.slidePlace)
      found.push({ place: data.readUInt32LE(0), id: data.readUInt32LE(12), start: end, end })
    else if (last !== undefined) last.end = end
    at = end
  }
  return found.map(({ place, id, start, end }) => ({
    place,
    id,
    texts: textsIn(records, list.subarray(start, Math.min(end, at))),
  }))
}
