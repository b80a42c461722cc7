/** A part of an archive, as its directory describes it. */
export type ZipEntry = {
  name: string
  /** Where its local header begins. */
  at: number
  packedBytes: number
  /** As the archive says; what comes out may be more. */
  bytes: number
  /** 0 stored, 8 deflated; others are not read. */
  method: number
  isEncrypted: boolean
}

/** Signatures and sizes of records: APPNOTE.TXT of PKWARE, sections 4.3.7, 4.3.12 and 4.3.16. */
const END = 0x06054b50
export const END_BYTES = 22
const ENTRY = 0x02014b50
const ENTRY_BYTES = 46
const LOCAL = 0x04034b50
const LOCAL_BYTES = 30
/** Behind the end of the directory is only a comment. */
export const COMMENT_BYTES_AT_MOST = 0xffff

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  new DataView(buffer, byteOffset, byteLength)

export type ZipDirectory = { start: number; end: number }

/**
 * Where the directory of an archive is, by its end.
 * @param tail the last bytes of the file, as many as the end with its comment may take
 * @returns null if the file does not end like an archive, or is larger than an office document may be (ZIP64)
 */
export function directoryIn(tail: Uint8Array, fileBytes: number): ZipDirectory | null {
  const view = viewOf(tail)
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END) continue
    const bytes = view.getUint32(at + 12, true)
    const start = view.getUint32(at + 16, true)
    if (start + bytes <= fileBytes - END_BYTES) return { start, end: start + bytes }
  }
  return null
}

/** The parts that a directory lists, as far as it is whole. */
export function entriesOf(directory: Uint8Array): ZipEntry[] {
  const view = viewOf(directory)
  const entries: ZipEntry[] = []
  let at = 0
  while (at + ENTRY_BYTES <= directory.length && view.getUint32(at, true) === ENTRY) {
    const nameBytes = view.getUint16(at + 28, true)
    const name = Buffer.from(directory.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes)).toString(
      'utf8',
    )
    entries.push({
      // Some programs write the separator of Windows.
      name: name.replaceAll('\\', '/'),
      at: view.getUint32(at + 42, true),
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    })
    at += ENTRY_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** Where the bytes of a part begin; null if there is no part. @param local the file from the entry's `at` on */
export function dataStart(local: Uint8Array): number | null {
  if (local.length < LOCAL_BYTES) return null
  const view = viewOf(local)
  if (view.getUint32(0, true) !== LOCAL) return null
  return LOCAL_BYTES + view.getUint16(26, true) + view.getUint16(28, true)
}
