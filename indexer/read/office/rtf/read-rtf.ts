import type { ReadText } from '../../reader.ts'
import { noteOfDeletions, noteOfUnknown } from '../notes.ts'
import { PageBuilder } from '../page-builder.ts'
import { shownProperties, writtenParts } from '../parts.ts'
import { readRtfTokens } from './tokens.ts'
import { RtfWalk } from './walk.ts'

/** A document in Rich Text Format. Any bytes are one: what is no control word is text. */
export function readRtf(bytes: Uint8Array): ReadText {
  const walk = new RtfWalk()
  readRtfTokens(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'), walk)
  walk.finish()
  const { page, comments, headers, notes, title, author, shownTitle, deleted, unknown } = walk.found
  const rest = new PageBuilder()
  for (const note of notes) rest.inner.appendChild(note)
  const written = writtenParts([
    { page: page.document },
    { page: rest.document },
    { page: comments.document, outside: 'comments' },
    { page: headers.document, outside: 'running head' },
  ])
  const authors = author.trim() === '' ? [] : [author.trim()]
  return {
    ...written,
    metadata: shownProperties({ title: title.trim(), authors }, written, shownTitle),
    notes: [...noteOfDeletions(deleted), ...noteOfUnknown(unknown)],
  }
}
