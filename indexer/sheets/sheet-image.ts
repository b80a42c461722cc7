import { type AnsweringThread, askThread } from '../../model/ask-thread.ts'
import { AppError } from '../../model/errors.ts'

/** A page of an original. */
export type AskedSheet = {
  documentKey: string
  /** Of the file, or of what is in a container; null if it is not known. */
  path: string | null
  /** Of its bytes when they were read. */
  sha256: string
  /** From 1, as a reader of the file counts. */
  number: number
}
/** A page as it is looked at, as a browser shows it. */
export type SheetImage = { type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp'; bytes: Uint8Array }

/** Most pages take less than a second; finding one in a large archive takes longer, and a hostile one could take any time. */
const SECONDS_AT_MOST = 60
/** Without the memory of PDFium, which is apart. */
const HEAP_MIB = 512

const THREAD: AnsweringThread = {
  file: 'indexer/sheets/worker.mjs',
  data: null,
  heapMib: HEAP_MIB,
  secondsAtMost: SECONDS_AT_MOST,
  name: 'sheet-thread',
}

// Of all bundles of the server, as in `askThread`.
const KEY = Symbol.for('verbatim.sheets-asked-for')
const holder: typeof globalThis & { [KEY]?: Promise<unknown> } = globalThis

/**
 * Draws a page in a thread, in which a hostile file can hold up nobody else; one page after the other, because each
 * takes the memory of its file. The original has to be the same, to the byte, as it was when it was read.
 * @throws AppError `sheet-unavailable`, which says why, and `cancelled` soon after `signal` aborts
 */
export function sheetImage(asked: AskedSheet, signal?: AbortSignal): Promise<SheetImage> {
  const { documentKey, number } = asked
  const tooLong = { reason: 'took-too-long', seconds: SECONDS_AT_MOST } as const
  const image = (holder[KEY] ?? Promise.resolve()).then(() =>
    askThread<SheetImage>(THREAD, {
      message: asked,
      signal,
      errors: {
        tooLong: () => new AppError('sheet-unavailable', { documentKey, number, problem: tooLong }),
        cancelled: () => new AppError('cancelled', { what: 'sheet' }),
      },
    }),
  )
  holder[KEY] = image.catch(() => undefined)
  return image
}
