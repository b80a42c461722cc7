import type { Passwords } from '../../encryption/passwords.ts'
import type { ReadText } from '../../reader.ts'
import { type CompoundDocument, readCompound, streamsOf } from '../compound.ts'
import { notesOfUnread } from '../notes.ts'
import { PageBuilder } from '../page-builder.ts'
import { type Part, shownProperties, writtenParts } from '../parts.ts'
import { damaged } from '../refused.ts'
import { SlideWalk } from '../slides/walk.ts'
import { summaryIn } from '../summary.ts'
import { persistedIn } from './persisted.ts'
import { type PptRecord, RECORDS, Records } from './records.ts'
import { shapesIn } from './shapes.ts'
import { type ListedSlide, slidesIn } from './slide-list.ts'
import { unlockedPresentation } from './unlocked.ts'
import { writeShapes } from './write-slide.ts'

const COMMENTS = new Set<number>([RECORDS.comment])
/** Of the strings of a comment, which one is its text: [MS-PPT], 2.21.3. */
const TEXT_OF_COMMENT = 1
const NOTES_ID_AT = 16
/** What was saved for PowerPoint 95 and 97 alike has the presentation of the later one in a folder of its own. */
const FOR_LATER = 'PP97_DUALSTORAGE'

/** A presentation of PowerPoint 97 to 2003: [MS-PPT]. @throws Refused if it is damaged, or locked and no password opens it */
export const readPptFile = (bytes: Uint8Array, passwords: Passwords): ReadText =>
  readCompound(bytes, (file) => readFrom(file, passwords))

function readFrom(file: CompoundDocument, passwords: Passwords): ReadText {
  const dual = file.storages.get(FOR_LATER)?.()
  const stream = dual === undefined ? file.stream : streamsOf(dual)
  const bytes = stream('PowerPoint Document')
  if (bytes === null) throw damaged()
  const persisted = persistedIn(new Records(bytes), stream('Current User'))
  const records = new Records(unlockedPresentation(bytes, persisted, passwords))
  const { documentId, places } = persisted
  const seen = new Set<number>()
  const partAt = (id: number, type: number): PptRecord | null => {
    const place = places.get(id)
    if (place === undefined) return null
    const part = records.at(place)
    if (part.type !== type) return null
    // Each part belongs to one slide.
    if (seen.has(place)) throw damaged()
    seen.add(place)
    return part
  }
  const document = partAt(documentId, RECORDS.document)
  if (document === null) throw damaged()
  const { slides, notes } = slidesIn(records, document.data)
  const notesById = new Map(notes.map((it) => [it.id, it]))
  const parts = slides.flatMap((listed): Part[] => {
    const slide = partAt(listed.place, RECORDS.slide)
    if (slide === null) throw damaged()
    return slideParts(records, slide.data, listed, (id) => {
      const its = notesById.get(id)
      return its === undefined ? null : (partAt(its.place, RECORDS.notes)?.data ?? null)
    })
  })
  const written = writtenParts(parts)
  const objects = records.first(document.data, RECORDS.objects)
  const embedded = objects === null ? [] : [...records.in(objects)].map(({ type }) => type)
  return {
    ...written,
    metadata: shownProperties(summaryIn(file.stream('\u0005SummaryInformation')), written, null),
    notes: notesOfUnread(embedded.flatMap((type) => (type === RECORDS.embeddedObject ? ['oleObject'] : []))),
  }
}

/** A slide, its notes behind it, and its comments beside both. */
function slideParts(
  records: Records,
  slide: Buffer,
  { texts }: ListedSlide,
  notesOf: (id: number) => Buffer | null,
): Part[] {
  const page = new PageBuilder()
  writeShapes(new SlideWalk(page), shapesIn(records, slide, texts))
  const notesId = records.first(slide, RECORDS.slideProperties)?.readUInt32LE(NOTES_ID_AT) ?? 0
  const notes = notesId === 0 ? null : notesOf(notesId)
  if (notes !== null) {
    const element = page.open('div', { role: 'doc-endnotes' })
    writeShapes(new SlideWalk(page), shapesIn(records, notes, []))
    page.close(element)
  }
  const comments = new PageBuilder()
  for (const { data } of commentsIn(records, slide))
    for (const { type, instance, data: text } of records.in(data))
      if (type === RECORDS.string && instance === TEXT_OF_COMMENT)
        comments.line('p', text.toString('utf16le'))
  return [{ page: page.document }, { page: comments.document, outside: 'comments' }]
}

/** Comments are in what programs have added to a slide, whose data are records without being called a container. */
function* commentsIn(records: Records, slide: Buffer): Generator<PptRecord> {
  const tags = records.first(slide, RECORDS.programTags)
  if (tags === null) return
  for (const { data } of records.deepIn(tags, new Set([RECORDS.programData])))
    yield* records.deepIn(data, COMMENTS)
}
