import fs from 'node:fs'
import path from 'node:path'
import { onDisk } from '../../indexer/read/file-name.ts'

/** How large the large ones are. */
export type Sizes = {
  sparseBytes: number
  textBytes: number
  /** Of one line of records. */
  lineBytes: number
  /** Of the largest text and page that are read. */
  longBytes: number
  tinyFiles: number
  /** How often something is repeated in one page or record: elements, attributes, references. */
  repeated: number
}

/** Large enough that the machine would stop if anything grew faster than the file. */
export const FULL: Sizes = {
  sparseBytes: 2 ** 30,
  textBytes: 200_000_000,
  lineBytes: 50_000_000,
  longBytes: 5_000_000,
  tinyFiles: 100_000,
  repeated: 1_000_000,
}
/** The same kinds in the time of a test; what is too large to be read still is. */
export const QUICK: Sizes = {
  sparseBytes: 70_000_000,
  textBytes: 68_000_000,
  lineBytes: 400_000,
  longBytes: 200_000,
  tinyFiles: 200,
  repeated: 4_000,
}

/**
 * What has to become of a file: it is in the index (`used`), or named with the reason (`refused`); of a file with
 * several records, some are and others are not (`partly`). `told`: either, because it depends on the machine.
 */
export type Expected = 'used' | 'refused' | 'partly' | 'told'

/** A file that some reader would stumble over. `name` as the indexer writes it, bytes that are no text escaped. */
export type HostileFile = { name: string; expected: Expected; make(at: string): void }

const CHUNK_CHARACTERS = 1_000_000

/** A file with this content. */
export const file = (name: string, expected: Expected, content: string | Uint8Array): HostileFile => ({
  name,
  expected,
  make: (at) => fs.writeFileSync(onDisk(at), content),
})

/** A file with a unit again and again, written piece by piece. */
export function repeatedly(
  name: string,
  expected: Expected,
  unit: string,
  bytes: number,
  [before, after]: readonly [string, string] = ['', ''],
): HostileFile {
  return {
    name,
    expected,
    make: (at) => {
      const piece = unit.repeat(Math.ceil(CHUNK_CHARACTERS / unit.length))
      const pieceBytes = Buffer.byteLength(piece)
      const descriptor = fs.openSync(at, 'w')
      try {
        fs.writeSync(descriptor, before)
        let left = bytes
        for (; left >= pieceBytes; left -= pieceBytes) fs.writeSync(descriptor, piece)
        fs.writeSync(descriptor, unit.repeat(Math.ceil(left / Buffer.byteLength(unit))))
        fs.writeSync(descriptor, after)
      } finally {
        fs.closeSync(descriptor)
      }
    },
  }
}

/** A folder with files. */
export const folderOf = (
  name: string,
  expected: Expected,
  files: readonly (readonly [name: string, content: string | Uint8Array])[],
): HostileFile => ({
  name,
  expected,
  make: (at) => {
    fs.mkdirSync(at)
    for (const [inside, content] of files) fs.writeFileSync(onDisk(path.join(at, inside)), content)
  },
})

export const PROSE = 'The mill by the river closed on Friday, and nobody who worked there knows why it did.'
/** A paragraph with everything that is tagged. */
export const QUOTED = `“${PROSE}” said Jane Doe, the mayor of Paris, on March 3, 2021.`
