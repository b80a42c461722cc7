import { AppError } from '../../../model/errors.ts'
import { readFields } from '../fields.ts'
import { fieldOf, isHtml, type MailPart, messageIn } from '../mail/message.ts'
import { isWebAddress } from '../page/web-address.ts'
import type { RawDocument, ReadingNote } from '../raw-document.ts'
import type { ReadText } from '../reader.ts'
import { readHtml } from './html.ts'

function leavesOf(part: MailPart): MailPart[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(leavesOf)
}

const fieldIn = (part: MailPart, name: string) => fieldOf(part, name)?.value
const idOf = (part: MailPart) => fieldIn(part, 'content-id')?.replace(/^<|>$/g, '')

/** The page itself: the part that the header names (RFC 2387, section 3.2), or the first in HTML. */
function pageOf(message: MailPart, parts: readonly MailPart[]): MailPart | undefined {
  const start = message.parameters.get('start')?.replace(/^<|>$/g, '')
  const pages = parts.filter((it) => isHtml(it) || it.type === 'application/xhtml+xml')
  return pages.find((it) => start !== undefined && idOf(it) === start) ?? pages[0]
}

function framesNote(count: number): ReadingNote[] {
  if (count <= 0) return []
  const what =
    count === 1
      ? '1 other page that it shows in a frame was'
      : `${count} other pages that it shows in frames were`
  return [{ code: 'frames', message: `${what} not read` }]
}

/**
 * A page that was saved in one file (MHTML, RFC 2557) by a browser or a word processor: its address is where it was
 * saved from, and the day of its header that on which it was. Pictures, styles and scripts are passed over.
 */
export function readSavedPage({ bytes, documentKey, manifest, capture }: RawDocument): ReadText {
  const message = messageIn(bytes)
  const parts = leavesOf(message)
  const page = pageOf(message, parts)
  if (page?.body == null)
    throw new AppError('document-refused', { documentKey, problem: { reason: 'no-text' } })
  const stated = [
    fieldIn(message, 'snapshot-content-location'),
    fieldIn(message, 'content-location'),
    fieldIn(page, 'content-location'),
  ].find((it) => it !== undefined && isWebAddress(it))
  const { fields } = readFields({ url: stated, accessed: fieldIn(message, 'date') })
  const charset = page.parameters.get('charset')
  const known = { ...fields, ...(charset !== undefined && { charset }), ...capture }
  const read = readHtml(page.body(), { documentKey, manifest, capture: known })
  const frames = parts.filter((it) => it !== page && isHtml(it)).length
  return {
    ...read,
    metadata: { ...read.metadata, ...fields },
    notes: [...read.notes, ...framesNote(frames)],
  }
}
