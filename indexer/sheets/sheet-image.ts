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
/** Whoever would wait behind more is told so at once. */
const WAITING_AT_MOST = 20

const THREAD: AnsweringThread = {
  file: 'indexer/sheets/worker.mjs',
  data: null,
  heapMib: HEAP_MIB,
  secondsAtMost: SECONDS_AT_MOST,
  name: 'sheet-thread',
}

/** A page that is drawn or waits for it, and how many want it. */
type Drawing = { image: Promise<SheetImage>; wanted: number }
type Queue = { drawings: Map<string, Drawing>; last: Promise<unknown> }

// Of all bundles of the server, as in `askThread`.
const KEY = Symbol.for('verbatim.sheets-asked-for')
const holder: typeof globalThis & { [KEY]?: Queue } = globalThis

const cancelled = () => new AppError('cancelled', { what: 'sheet' })

/**
 * Draws a page in a thread, in which a hostile file can hold up nobody else; one page after the other, because each
 * takes the memory of its file. The original has to be the same, to the byte, as it was when it was read.
 * @throws AppError `sheet-unavailable` or `sheet-delayed`, which say why, and `cancelled` when `signal` aborts
 */
export async function sheetImage(asked: AskedSheet, signal?: AbortSignal): Promise<SheetImage> {
  if (signal?.aborted) throw cancelled()
  const drawing = drawingOf(asked)
  drawing.wanted += 1
  try {
    return await untilAborted(drawing.image, signal)
  } finally {
    drawing.wanted -= 1
  }
}

/** One for all who want the same page at a time. */
function drawingOf(asked: AskedSheet): Drawing {
  const { documentKey, path, sha256, number } = asked
  holder[KEY] ??= { drawings: new Map(), last: Promise.resolve() }
  const queue = holder[KEY]
  const name = JSON.stringify([path, sha256, number])
  const known = queue.drawings.get(name)
  if (known !== undefined) return known
  const delayed = (
    problem: { reason: 'drawing-queue-full' } | { reason: 'drawing-too-long'; seconds: number },
  ) => new AppError('sheet-delayed', { documentKey, number, problem })
  if (queue.drawings.size >= WAITING_AT_MOST) throw delayed({ reason: 'drawing-queue-full' })
  const draw = async () => {
    if (drawing.wanted === 0) throw cancelled()
    return askThread<SheetImage>(THREAD, {
      message: asked,
      signal: undefined,
      errors: { tooLong: () => delayed({ reason: 'drawing-too-long', seconds: SECONDS_AT_MOST }), cancelled },
    })
  }
  const drawing: Drawing = { image: queue.last.then(draw), wanted: 0 }
  const end = () => {
    queue.drawings.delete(name)
  }
  queue.last = drawing.image.then(end, end)
  queue.drawings.set(name, drawing)
  return drawing
}

function untilAborted<Result>(result: Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(cancelled())
    signal?.addEventListener('abort', abort, { once: true })
    result.then(resolve, reject).finally(() => signal?.removeEventListener('abort', abort))
  })
}
