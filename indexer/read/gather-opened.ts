import type { DocumentProblem } from '../../model/error-reasons.ts'
import { AppError } from '../../model/errors.ts'
import type { Account } from './account.ts'
import type { Capture } from './capture.ts'
import type { ChosenFiles } from './chosen-files.ts'
import { ContainerFault } from './containers/limits.ts'
import type { Passwords } from './encryption/passwords.ts'
import type { FileFields } from './fields.ts'
import { detectFormat, type FileFormat, formatOf, mayContainRecords } from './format.ts'
import { gatherMembers, type Unpacking } from './gather-members.ts'
import { gatherRecords } from './gather-records.ts'
import { gatherTable } from './gather-table.ts'
import { givenFor, withoutColumns } from './given-for.ts'
import type { Manifest } from './manifest.ts'
import { isOfficeFormat } from './office-formats.ts'
import { type Opened, openedBytes } from './opened.ts'
import { rangesOf } from './ranges.ts'
import type { GatherEvent } from './raw-document.ts'
import { rejection, unreadable } from './rejections.ts'

const MEGABYTES_AT_MOST = 64
const BYTES_AT_MOST = MEGABYTES_AT_MOST * 1024 * 1024

/** A file, or a member of one, and the manifests that may describe it, nearest first. */
export type Found = {
  path: string
  documentKey: string
  collection: string
  manifests: readonly Manifest[]
  /** What a person gives for all files, where no manifest says otherwise. */
  given?: FileFields
  /** What a person gives to open what is locked. */
  passwords?: Passwords
  /** Of a member that was saved from the web. */
  capture?: Capture
  /** Of a container, the members to read, with no others. */
  only?: ChosenFiles
}

/** The documents of a file that was opened, or of a member. What it is, is told by its first bytes. */
export async function* gatherOpened(it: Found, opened: Opened, how: Unpacking): AsyncGenerator<GatherEvent> {
  const { path: at, collection, documentKey } = it
  const { seconds, signal, elsewhere } = how
  let known: Partial<Account> = mayContainRecords(at) ? {} : { collection, documentKey }
  const refused = (problem: DocumentProblem) => {
    const error = new AppError('document-refused', { documentKey, problem })
    return rejection(at, error, { ...known, seconds: seconds() })
  }
  try {
    if (opened.size !== null) known = { ...known, size: opened.size }
    let format = detectFormat(at, opened.head)
    let whole = opened
    if (!format.readable && isToldByParts(format) && opened.readZip === null) {
      known = { ...known, format: format.unreadable }
      const read = await opened.bytesAtMost(BYTES_AT_MOST)
      if (read.bytes === null) {
        const { bytes: _, ...rest } = read
        // What is in it stays as it was.
        known = { format: format.unreadable, ...rest }
        const reason = format.container === undefined ? 'too-large' : 'container-too-large'
        yield refused({ reason, megabytes: MEGABYTES_AT_MOST })
        return
      }
      whole = openedBytes(read)
    }
    if (!format.readable) format = await formatAt(at, whole, format)
    if (!format.readable && format.container !== undefined) {
      const isContainer = yield* gatherMembers(
        { ...it, container: format.container },
        whole,
        how,
        gatherOpened,
      )
      if (isContainer) return
    }
    if (!format.readable) {
      known = { ...known, format: format.unreadable }
      const { bytes: _, ...read } = await whole.bytesAtMost(0)
      known = { ...known, ...read }
      const error = new AppError('format-unknown', { path: at, format: format.unreadable })
      yield rejection(at, error, { ...known, seconds: seconds() })
    } else if (format.format === 'records') {
      known = { ...known, format: 'records' }
      const file = { path: at, collection, fields: givenFor(it), chunks: opened.chunks() }
      yield* gatherRecords(file, seconds, elsewhere)
    } else if (format.format === 'table') {
      known = { format: 'table', ...(opened.size !== null && { size: opened.size }) }
      yield* gatherTable({ ...it, fields: givenFor(it) }, opened, seconds, elsewhere)
    } else {
      known = { ...known, format: format.format }
      const { bytes, ...read } = await whole.bytesAtMost(BYTES_AT_MOST)
      if (bytes === null) {
        known = { ...known, ...read }
        yield refused({ reason: 'too-large', megabytes: MEGABYTES_AT_MOST })
        return
      }
      const { sha256 } = read
      const of = { collection, documentKey, path: at, ...(it.capture && { capture: it.capture }) }
      const passwords = it.passwords && mayBeLocked(format.format) ? { passwords: it.passwords } : {}
      const raw = { ...of, ...passwords, bytes, sha256, format: format.format }
      yield { type: 'found', raw: { ...raw, manifest: withoutColumns(givenFor(it)) }, seconds: seconds() }
      if (format.format !== 'mail' && format.format !== 'msg') return
      const message = openedBytes({ bytes, ...read })
      yield* gatherMembers({ ...it, container: 'attachments' }, message, how, gatherOpened)
    }
  } catch (error) {
    if (signal?.aborted) return
    if (error instanceof ContainerFault) yield refused(error.problem)
    else yield rejection(at, unreadable(at, error), { ...known, seconds: seconds() })
  }
}

/** Whether a file has to be read at any place to know what it is. */
const isToldByParts = (format: FileFormat & { readable: false }) =>
  format.container === 'zip' ||
  format.container === 'seven-zip' ||
  format.container === 'outlook' ||
  format.unreadable === 'old-office'

/** Whether documents of a format are encrypted by the programs that write them. */
const mayBeLocked = (format: string) =>
  format === 'pdf' || format === 'locked-office' || isOfficeFormat(format)

/** What a file is that its first bytes do not tell; of a member in a stream, no more is known than they tell. */
async function formatAt(at: string, { head, readZip, size }: Opened, told: FileFormat): Promise<FileFormat> {
  if (readZip === null || size === null) return told
  const formats = readZip(async function* (source) {
    yield await formatOf(at, head, { size, read: rangesOf(source) })
  })
  for await (const format of formats) return format
  return told
}
