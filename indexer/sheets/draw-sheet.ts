import { encode } from 'fast-png'
import type { SheetProblem } from '../../model/error-reasons.ts'
import { AppError, hasCode } from '../../model/errors.ts'
import { fileProblem } from '../../model/file-problem.ts'
import { givenPasswords } from '../given-passwords.ts'
import { isWithin } from '../pipeline/lost.ts'
import type { Passwords } from '../read/encryption/passwords.ts'
import { sha256Of } from '../read/file-bytes.ts'
import { fileOfPath } from '../read/file-of-path.ts'
import { gather } from '../read/gather.ts'
import { imageFormatOf } from '../read/image-head.ts'
import { drawnOf, withPdf } from '../read/pdf/file.ts'
import { loadPdfium } from '../read/pdf/library.ts'
import type { ColourPicture } from '../read/pdf/render.ts'
import type { AskedSheet, SheetImage } from './sheet-image.ts'

const TYPES = { png: 'image/png', jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp' } as const

/** What stands at a path, which may lead into a container; null if nothing does. @throws AppError if it cannot be read */
async function bytesAt(path: string, passwords: Passwords): Promise<Uint8Array | null> {
  const file = await fileOfPath(path)
  for await (const it of gather({ path: file, collection: '', folder: false, passwords })) {
    if (it.type === 'found' && it.raw.path === path) return it.raw.bytes
    if (it.type === 'rejected' && isWithin(path, it.path)) throw it.error
  }
  return null
}

function whyUnreadable(error: unknown): SheetProblem {
  const isRefused = hasCode(error, 'document-refused') || hasCode(error, 'input-unreadable')
  // Of another kind than what was read, or nothing that can be read at all.
  if (!isRefused && error instanceof AppError) return { reason: 'original-changed' }
  const problem = isRefused ? error.facts.problem : fileProblem(error)
  if (isOfPassword(problem)) return { reason: 'sheet-locked' }
  const isGone = problem.reason === 'nothing-there' || problem.reason === 'not-a-folder'
  return isGone ? { reason: 'original-gone' } : problem
}

const isOfPassword = ({ reason }: { reason: string }) =>
  reason === 'needs-password' || reason === 'passwords-failed'

function isLocked(bytes: Uint8Array, passwords: Passwords): boolean {
  const opened = withPdf(bytes, () => null, passwords)
  return !opened.ok && isOfPassword(opened.problem)
}

/** Without colours where the page has none, which takes a third. */
function encoded({ width, height, pixels }: ColourPicture): SheetImage {
  const isGrey = pixels.every((it, at) => it === pixels[at - (at % 3)])
  const data = isGrey ? pixels.filter((_, at) => at % 3 === 0) : pixels
  return { type: 'image/png', bytes: encode({ width, height, data, channels: isGrey ? 1 : 3 }) }
}

/**
 * Draws a page of an original, if that is still what was read.
 * @throws AppError `sheet-unavailable`
 */
export async function drawSheet({ documentKey, path, sha256, number }: AskedSheet): Promise<SheetImage> {
  const unavailable = (problem: SheetProblem, cause?: unknown) =>
    new AppError('sheet-unavailable', { documentKey, number, problem }, { cause })
  // As the server has them: those that an indexer was given are kept nowhere. Without them, what is not locked is drawn.
  const passwords = await givenPasswords(undefined).catch((): Passwords => [])
  const bytes =
    path === null
      ? null
      : await bytesAt(path, passwords).catch((error: unknown) => {
          throw unavailable(whyUnreadable(error), error)
        })
  if (bytes === null) throw unavailable({ reason: 'original-gone' })
  if (sha256Of(bytes) !== sha256) throw unavailable({ reason: 'original-changed' })
  const format = imageFormatOf(bytes)
  if (format === 'tiff') throw unavailable({ reason: 'not-drawn' })
  if (format !== null) return { type: TYPES[format], bytes }
  await loadPdfium()
  const picture = drawnOf(bytes, ({ renderToLookAt }) => renderToLookAt(number - 1), passwords)
  if (picture === null) {
    // It is given up after a file that took much of its memory.
    await loadPdfium()
    throw unavailable({ reason: isLocked(bytes, passwords) ? 'sheet-locked' : 'not-drawn' })
  }
  return encoded(picture)
}
