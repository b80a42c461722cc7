import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { stopwatch } from '../../cli/stopwatch.ts'
import { AppError } from '../../model/errors.ts'
import { UnpackingBudget } from './containers/limits.ts'
import { replaceUnstorable } from './decode.ts'
import { onDisk } from './file-name.ts'
import { type FileFormat, mayContainRecords } from './format.ts'
import { type Found, gatherOpened } from './gather-opened.ts'
import type { OutlineElsewhere } from './gather-records.ts'
import { withSlashes } from './given-for.ts'
import { openedFile } from './opened.ts'
import type { GatherEvent } from './raw-document.ts'
import { rejection, unreadable } from './rejections.ts'

/** A file in a folder that is gathered. */
export type FoundFile = Omit<Found, 'documentKey'> & {
  /** Its path from the given folder. */
  relative: string
}

/**
 * The documents of one file. What cannot be used is reported, with its hash where it has one. Ends early when the
 * signal aborts, which is noticed within a megabyte.
 */
export async function* gatherFile(
  file: FoundFile,
  signal?: AbortSignal,
  elsewhere?: OutlineElsewhere,
): AsyncGenerator<GatherEvent> {
  const { relative, ...it } = file
  const { path: at, collection } = it
  const seconds = stopwatch()
  const documentKey = replaceUnstorable(withSlashes(relative)).text
  try {
    const found = await stat(onDisk(at))
    if (!found.isFile()) {
      // Opening a pipe would wait for a writer.
      const format = specialFile(found)
      const error = new AppError('format-unknown', { path: at, format })
      yield rejection(at, error, { collection, documentKey, format, seconds: seconds() })
      return
    }
    const opened = await openedFile(at, found.size, signal)
    const budget = new UnpackingBudget(found.size)
    yield* gatherOpened({ ...it, documentKey }, opened, { budget, level: 0, seconds, signal, elsewhere })
  } catch (error) {
    if (signal?.aborted) return
    // What a file of records contains is not known before it is read, and must not count as lost.
    const known = mayContainRecords(at) ? {} : { collection, documentKey }
    yield rejection(at, unreadable(at, error), { ...known, seconds: seconds() })
  }
}

function specialFile(found: Stats): (FileFormat & { readable: false })['unreadable'] {
  return found.isFIFO() ? 'pipe' : found.isSocket() ? 'socket' : 'device'
}
