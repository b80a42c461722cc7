import { bunzipped } from './bzip2.ts'
import { gunzipped } from './gzip.ts'
import { unlzma } from './lzma/streams.ts'
import { unxz } from './lzma/xz.ts'

/** Formats in which a single stream is packed: a file, an archive, a web archive. */
export type PackedFormat = 'gzip' | 'bzip2' | 'xz' | 'lzma'

type Unpack = (
  chunks: AsyncIterable<Uint8Array>,
  unpacked: (bytes: number) => void,
) => AsyncGenerator<Uint8Array>

const FORMATS: Record<PackedFormat, Unpack> = {
  gzip: gunzipped,
  bzip2: bunzipped,
  xz: unxz,
  lzma: unlzma,
}

export const isPacked = (format: string): format is PackedFormat => Object.hasOwn(FORMATS, format)

/**
 * What is packed in a file, all of its parts one after the other.
 * @param unpacked is told how many bytes come, and throws where they are too many
 * @throws ContainerFault if it is damaged or cut off
 */
export const unpackedAs = (
  format: PackedFormat,
  chunks: AsyncIterable<Uint8Array>,
  unpacked: (bytes: number) => void,
): AsyncGenerator<Uint8Array> => FORMATS[format](chunks, unpacked)

const ENDINGS: readonly [RegExp, string][] = [
  [/\.t(?:gz|bz|bz2|xz|lz)$/i, '.tar'],
  [/(?<=.)\.(?:gz|bz2|xz|lzma)$/i, ''],
]

/** What a packed file is named without its ending, which is that of the file in it. */
export function nameUnpacked(name: string): string {
  const base = name.slice(name.lastIndexOf('/') + 1)
  return ENDINGS.reduce((shorter, [ending, instead]) => shorter.replace(ending, instead), base)
}
