import type { Document, SpokenRange } from '../model/document.ts'
import { analyse } from './pipeline/prepare.ts'
import type { Fields } from './read/fields.ts'
import type { PrintedPinpoint } from './read/raw-document.ts'
import { read } from './read/read.ts'
import { authority, rawText } from './sample-documents.ts'

// For tests: documents with turns and block quotations, as a reader marks them.

/** A paragraph as it stands, or one that is spoken: by whom the file names, with the label in the text before it. */
export type Piece =
  | string
  | {
      says: string
      /** As the file names the speaker. */
      by?: string
      kind?: SpokenRange['kind']
      /** The label is not in the text, as in a record. */
      unlabelled?: true
      time?: string
    }

/** The extracted text of pieces, a paragraph each, and what of it is spoken. */
export function spokenText(pieces: readonly Piece[]) {
  const spoken: SpokenRange[] = []
  const pinpoints: PrintedPinpoint[] = []
  let text = ''
  for (const piece of pieces) {
    if (text !== '') text += '\n\n'
    if (typeof piece === 'string') {
      text += piece
      continue
    }
    const { says, by, kind = 'turn', unlabelled, time } = piece
    if (by !== undefined && !unlabelled) text += `${by}: `
    const range = { start: text.length, end: text.length + says.length }
    text += says
    spoken.push({ ...range, kind, ...(by !== undefined && { speaker: by }) })
    if (time !== undefined) pinpoints.push({ ...range, kind: 'time', value: time })
  }
  return { text, spoken, pinpoints }
}

export function spokenDocument(pieces: readonly Piece[], fields: Fields = {}): Document {
  const { text, spoken, pinpoints } = spokenText(pieces)
  const document = read(rawText(text, { language: 'en', title: 'A title', ...fields }), READ_AT)
  return analyse(
    { ...document, ...(spoken.length > 0 && { spoken }), ...(pinpoints.length > 0 && { pinpoints }) },
    authority,
  )
}

const READ_AT = new Date('2025-06-01T12:00:00Z')
