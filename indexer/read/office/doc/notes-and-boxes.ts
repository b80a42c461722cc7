import type { Range } from '../../../../model/passage.ts'
import type { NoteKind } from '../word/walk.ts'
import type { StoryName, StructureName } from './file-information.ts'
import { type PlcItem, plcIn } from './plc.ts'
import type { Anchored } from './story.ts'

/** The structures of a document, and where its stories are in its text. */
export type Layout = {
  isOld: boolean
  structure: (name: StructureName) => Buffer
  stories: Readonly<Record<StoryName, Range>>
}

/** Bytes of what a list says on each of its items. */
const BYTES = { noteReference: 2, drawing: 26, boxText: 22, comment: { old: 20, new: 30 } }
const BOX_SHAPE = 14

/** The stretches that a list divides a story into, none of them within another, whatever the list says. */
export function stretchesOf(
  { structure, stories }: Layout,
  list: StructureName,
  of: StoryName,
  dataBytes = 0,
): PlcItem[] {
  const story = stories[of]
  let from = story.start
  return plcIn(structure(list), dataBytes).map(({ start, end, data }) => {
    const within = (position: number) => Math.min(Math.max(from, story.start + position), story.end)
    from = within(start)
    const stretch = { start: from, end: within(end), data }
    from = stretch.end
    return stretch
  })
}

export type Note = Range & { kind: NoteKind; id: string }

/** The notes of a document, with where the text refers to them: [MS-DOC], 2.8.20 and 2.8.21. */
export function notesIn(layout: Layout): { notes: Note[]; anchored: [number, Anchored][] } {
  const notes: Note[] = []
  const anchored: [number, Anchored][] = []
  const kinds = [
    ['footnote', 'footnoteReferences', 'footnoteTexts', 'footnotes'],
    ['endnote', 'endnoteReferences', 'endnoteTexts', 'endnotes'],
  ] as const
  for (const [kind, references, texts, story] of kinds) {
    const stretches = stretchesOf(layout, texts, story)
    plcIn(layout.structure(references), BYTES.noteReference).forEach(({ start, data }, at) => {
      const id = String(at)
      const stretch = stretches[at]
      if (stretch === undefined || start >= layout.stories.text.end) return
      anchored.push([start, { kind, id, isOwnMark: data.readUInt16LE(0) === 0 }])
      notes.push({ kind, id, start: stretch.start, end: stretch.end })
    })
  }
  return { notes, anchored }
}

/** Text boxes: [MS-DOC], 2.8.29 and 2.8.37. `loose`: those that are in no paragraph, or in none that can be told. */
export function boxesIn(layout: Layout): { loose: Range[]; anchored: [number, Anchored][] } {
  // Word 6 and 95 say in another way which box is whose.
  if (layout.isOld) return { loose: [layout.stories.boxes], anchored: [] }
  const byShape = new Map<number, Range>()
  const loose: Range[] = []
  for (const { start, end, data } of stretchesOf(layout, 'boxTexts', 'boxes', BYTES.boxText)) {
    const shape = data.readInt32LE(BOX_SHAPE)
    if (shape === 0 || byShape.has(shape)) loose.push({ start, end })
    else byShape.set(shape, { start, end })
  }
  const anchored: [number, Anchored][] = []
  for (const { start, data } of plcIn(layout.structure('drawings'), BYTES.drawing)) {
    const shape = data.readInt32LE(0)
    const box = byShape.get(shape)
    if (box === undefined || start >= layout.stories.text.end) continue
    anchored.push([start, { kind: 'box', ...box }])
    byShape.delete(shape)
  }
  return { loose: [...loose, ...byShape.values()], anchored }
}

/** Comments with whoever wrote them: [MS-DOC], 2.8.7 and 2.8.8. */
export function commentsIn(layout: Layout): (Range & { author: string })[] {
  const { isOld } = layout
  const authors = namesIn(layout.structure('commentAuthors'), isOld)
  const bytes = isOld ? BYTES.comment.old : BYTES.comment.new
  const references = plcIn(layout.structure('commentReferences'), bytes)
  return stretchesOf(layout, 'commentTexts', 'comments').map(({ start, end }, at) => ({
    start,
    end,
    author: authors[references[at]?.data.readUInt16LE(isOld ? 10 : 20) ?? -1] ?? '',
  }))
}

function namesIn(bytes: Buffer, isOld: boolean): string[] {
  const characterBytes = isOld ? 1 : 2
  const names: string[] = []
  for (let at = 0; at + characterBytes <= bytes.length; ) {
    const from = at + characterBytes
    const end = from + bytes.readUIntLE(at, characterBytes) * characterBytes
    names.push(bytes.toString(isOld ? 'latin1' : 'utf16le', from, end))
    at = end
  }
  return names
}
