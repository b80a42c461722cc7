import type { Range } from '../../../../model/passage.ts'
import type { Passwords } from '../../encryption/passwords.ts'
import type { ReadText } from '../../reader.ts'
import { type CompoundDocument, readCompound } from '../compound.ts'
import { noteOfDeletions, noteOfUnknown, notesOfUnread } from '../notes.ts'
import { PageBuilder } from '../page-builder.ts'
import { shownProperties, writtenParts } from '../parts.ts'
import { damaged } from '../refused.ts'
import { summaryIn } from '../summary.ts'
import { appendNotes, wordContext } from '../word/context.ts'
import { WordWalk } from '../word/walk.ts'
import { fieldsIn } from './fields.ts'
import { type FileInformation, fileInformation, STORIES, type StoryName } from './file-information.ts'
import { characterSetsIn, codePageFor } from './fonts.ts'
import { Formatting } from './formatting.ts'
import { numberingIn } from './lists.ts'
import { boxesIn, commentsIn, type Layout, notesIn, stretchesOf } from './notes-and-boxes.ts'
import { piecedText } from './pieces.ts'
import { plcIn } from './plc.ts'
import { StoryWriter, type WordDocument } from './story.ts'
import { stylesIn } from './styles.ts'
import { unlockedStreams } from './unlocked.ts'

const SECTION_BYTES = 12

/** A document of Word 6 to 2003: [MS-DOC]. @throws Refused if it is damaged, older, or locked and no password opens it */
export const readDoc = (bytes: Uint8Array, passwords: Passwords): ReadText =>
  readCompound(bytes, ({ stream, storages }) =>
    readFrom({ stream: unlockedStreams(stream, passwords), storages }),
  )

function readFrom({ stream, storages }: CompoundDocument): ReadText {
  const text = stream('WordDocument')
  if (text === null) throw damaged()
  const information = fileInformation(text)
  const table = information.tableStream === null ? text : stream(information.tableStream)
  if (table === null) throw damaged()
  return readStories(
    information,
    { text, table, data: stream('Data') ?? Buffer.alloc(0) },
    {
      summary: stream('\u0005SummaryInformation'),
      objects: storages.get('ObjectPool')?.().storages.size ?? 0,
    },
  )
}

/** Where each story is in the text. */
function storiesIn(lengths: FileInformation['lengths'], length: number): Record<StoryName, Range> {
  let end = 0
  const stories = STORIES.map((name) => {
    const start = end
    end = Math.min(length, start + lengths[name])
    return [name, { start, end }]
  })
  return Object.fromEntries(stories) as Record<StoryName, Range>
}

function readStories(
  information: FileInformation,
  streams: { text: Buffer; table: Buffer; data: Buffer },
  beside: { summary: Buffer | null; objects: number },
): ReadText {
  const { isOld } = information
  const structure: Layout['structure'] = (name) => {
    const { start, end } = information.placeOf(name)
    if (end > streams.table.length) throw damaged()
    return streams.table.subarray(start, end)
  }
  const { text, pieces } = piecedText(streams.text, structure('pieces'), information)
  const stories = storiesIn(information.lengths, text.length)
  const layout: Layout = { isOld, structure, stories }
  const notes = notesIn(layout)
  const boxes = boxesIn(layout)
  const characterSets = isOld ? characterSetsIn(structure('fonts')) : []
  const lists = information.placeOf('lists')
  const of = wordContext(
    stylesIn(structure('styles'), isOld),
    numberingIn(
      lists.end > lists.start ? streams.table.subarray(lists.start) : Buffer.alloc(0),
      structure('listOverrides'),
    ),
  )
  const document: WordDocument = {
    text,
    formatting: new Formatting(
      information,
      {
        text: streams.text,
        data: streams.data,
        characterPages: structure('characterPages'),
        paragraphPages: structure('paragraphPages'),
      },
      pieces,
    ),
    codePageOf:
      isOld && !information.isWide ? ({ font }) => codePageFor(characterSets[font ?? 0], information) : null,
    anchored: new Map([...notes.anchored, ...boxes.anchored]),
    sectionEnds: new Set(plcIn(structure('sections'), SECTION_BYTES).map(({ end }) => end - 1)),
  }
  const writer = new StoryWriter(document, new WordWalk(of))
  writer.write(stories.text, 'w:body')
  for (const box of boxes.loose) writer.write(box, 'w:txbxContent')
  for (const { kind, id, ...stretch } of notes.notes)
    new StoryWriter(document, new WordWalk(of)).write(stretch, `w:${kind}`, { 'w:id': id })
  appendNotes(of)
  const besideText = () => {
    const page = new PageBuilder()
    return {
      page,
      writer: new StoryWriter(document, new WordWalk({ ...of, page, references: new Map(), title: '' })),
    }
  }
  const comments = besideText()
  for (const { author, ...stretch } of commentsIn(layout))
    comments.writer.write(stretch, 'w:comment', { 'w:author': author })
  const headers = besideText()
  for (const stretch of stretchesOf(layout, 'headers', 'headers')) headers.writer.write(stretch, 'w:hdr')
  headers.writer.write(stories.headerBoxes, 'w:txbxContent')
  const written = writtenParts([
    { page: of.page.document },
    { page: comments.page.document, outside: 'comments' },
    { page: headers.page.document, outside: 'running head' },
  ])
  return {
    ...written,
    metadata: shownProperties(summaryIn(beside.summary), written, of.title),
    notes: [
      ...noteOfDeletions(of.deleted),
      ...noteOfUnknown(of.unknown),
      ...notesOfUnread([
        ...Array.from({ length: beside.objects }, () => 'oleObject'),
        ...Array.from({ length: fieldsIn(text).formulas }, () => 'formula'),
      ]),
    ],
  }
}
