import type { OldLock } from './old-locks.ts'
import { compoundFile, type Folder } from './outlook-messages.ts'
import { u8, u16, u32 } from './word-documents.ts'

/** A record of a presentation: [MS-PPT], 2.3.1. */
export const record = (type: number, data: readonly Uint8Array[], instance = 0, version = 0): Buffer => {
  const all = Buffer.concat(data)
  return Buffer.concat([u16((instance << 4) | version), u16(type), u32(all.length), all])
}
const container = (type: number, ...data: Uint8Array[]) => record(type, data, 0, 0x0f)

/** A text with its kind. @param kind 0 for a title, 1 for a body, 2 for notes, 4 for others */
export const text = (kind: number, words: string, isNarrow = false): Buffer =>
  Buffer.concat([
    record(0xf9f, [u32(kind)]),
    isNarrow ? record(0xfa8, [Buffer.from(words, 'latin1')]) : record(0xfa0, [Buffer.from(words, 'utf16le')]),
  ])
/** Where a field is in the text before it. @param type of the record, 0xfd8 for the number of the slide */
export const field = (type: number, at: number): Buffer => record(type, [u32(at), u32(0)])
/** In place of a text: the number of one that stands beside all slides. */
export const outlined = (index: number): Buffer => record(0xf9e, [u32(index)])

export type WrittenShape = {
  words: Buffer
  placeholder?: number
  place?: readonly [left: number, top: number]
}

/** A shape with a text. */
export const shape = ({ words, placeholder, place: [left, top] = [0, 0] }: WrittenShape): Buffer =>
  container(
    0xf004,
    record(0xf00f, [u32(left), u32(top), u32(left + 1), u32(top + 1)]),
    container(
      0xf011,
      ...(placeholder === undefined ? [] : [record(0xbc3, [u32(0), u8(placeholder), u8(0), u16(0)])]),
    ),
    record(0xf00d, [words]),
  )
/** Shapes that belong together. */
export const group = (...shapes: Buffer[]): Buffer => container(0xf003, ...shapes)
/** A table of shapes: a group that has heights of rows. */
export const tableOf = (...cells: Buffer[]): Buffer =>
  group(container(0xf004, record(0xf122, [u16(0x03a0), u32(0)], 1, 3)), ...cells)

export const comment = (words: string): Buffer => {
  const string = (of: string, instance: number) => record(0xfba, [Buffer.from(of, 'utf16le')], instance)
  const added = container(0x2ee0, string('Jane', 0), string(words, 1), string('J', 2))
  return container(0x1388, container(0x138a, string('___PPT10', 0), record(0x138b, [added])))
}

export type WrittenSlide = {
  shapes: readonly Buffer[]
  /** Texts that its placeholders refer to. */
  outline?: readonly Buffer[]
  notes?: readonly Buffer[]
  added?: Buffer
}

export type WrittenPresentation = {
  slides: readonly WrittenSlide[]
  /** Slides that were changed and saved again, fast, by their numbers. */
  changed?: Readonly<Record<number, WrittenSlide>>
  embedded?: number
  lock?: OldLock
  /** Saved for PowerPoint 95 too. */
  isDual?: true
  /** Other streams and folders. */
  beside?: Folder
}

const drawing = (shapes: readonly Buffer[]) =>
  container(0x40c, container(0xf002, group(container(0xf004), ...shapes)))
const slide = (it: WrittenSlide, notesId: number) =>
  container(
    0x3ee,
    record(0x3ef, [Buffer.alloc(16), u32(notesId), u32(0)]),
    drawing(it.shapes),
    ...(it.added ? [it.added] : []),
  )
const listed = (id: number, slideId: number) => record(0x3f3, [u32(id), u32(0), u32(0), u32(slideId), u32(0)])

/** The streams of PowerPoint 95. */
export const OF_95: Folder = {
  'PowerPoint Document': Buffer.from('03000000ffff0000', 'hex'),
  'PersistentStorage Directory': Buffer.from('x'),
}

const LOCK_ID = 90

/** A PowerPoint presentation from before 2007. */
export function presentation(written: WrittenPresentation): Buffer {
  const { slides, changed = {}, embedded = 0, lock } = written
  const parts: Buffer[] = []
  let at = 0
  const add = (part: Buffer) => {
    parts.push(part)
    at += part.length
    return at - part.length
  }
  const addPart = (id: number, part: Buffer) => add(lock ? lock.encrypted(id, part) : part)
  const slideId = (index: number) => 2 + index
  const notesId = (index: number) => 2 + slides.length + index
  const master = container(0x3f8, drawing([shape({ words: text(0, 'Click to edit') })]))
  const lists = [
    record(
      0xff0,
      slides.flatMap((it, index) => [listed(slideId(index), 256 + index), ...(it.outline ?? [])]),
      0,
      15,
    ),
    record(
      0xff0,
      slides.flatMap((it, index) => (it.notes ? [listed(notesId(index), 512 + index)] : [])),
      2,
      15,
    ),
  ]
  const objects = Array.from({ length: embedded }, () => container(0xfcc))
  const places = new Map<number, number>()
  places.set(1, addPart(1, container(0x3e8, container(0x409, ...objects), ...lists)))
  add(master)
  slides.forEach((it, index) => {
    places.set(slideId(index), addPart(slideId(index), slide(it, it.notes ? 512 + index : 0)))
    if (it.notes)
      places.set(
        notesId(index),
        addPart(notesId(index), container(0x3f0, record(0x3f1, [u32(256 + index)]), drawing(it.notes))),
      )
  })
  const edit = (saved: ReadonlyMap<number, number>, before: number) => {
    const directory = [...saved].map(([id, place]) => Buffer.concat([u32(id | (1 << 20)), u32(place)]))
    const directoryAt = add(record(0x1772, directory))
    const encryption = lock ? [u32(LOCK_ID)] : []
    return add(
      record(0xff5, [u32(0), u32(0), u32(before), u32(directoryAt), u32(1), u32(99), u32(0), ...encryption]),
    )
  }
  if (lock) places.set(LOCK_ID, add(record(0x2f14, [lock.info], 0, 15)))
  let last = edit(places, 0)
  const again = new Map<number, number>()
  for (const [index, it] of Object.entries(changed))
    again.set(slideId(Number(index)), addPart(slideId(Number(index)), slide(it, 0)))
  if (again.size > 0) last = edit(again, last)
  const user = record(0xff6, [u32(20), u32(lock ? 0xf3d1c4df : 0xe391c05f), u32(last), u32(0)])
  const streams = { 'PowerPoint Document': Buffer.concat(parts), 'Current User': user }
  return compoundFile(
    written.isDual ? { ...OF_95, PP97_DUALSTORAGE: streams } : { ...streams, ...written.beside },
  )
}
