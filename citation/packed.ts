import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** Small pieces are joined: sending or packing a file text by text wastes time. */
export const PIECE = 64 * 1024

/** One part of a package, packed as it grows. A second one waits in its packed form until the first one ends. */
export type Part = { write(text: string): void; end(): void }

/** A package of several parts (a zip file), packed while it is written. */
export class Package {
  private packed: Uint8Array[] = []
  private readonly zip = new Zip((error, piece) => {
    if (error) throw error
    this.packed.push(piece)
  })

  /** @param head its first text */
  open(name: string, head = ''): Part {
    const file = new ZipDeflate(name, { level: 6 })
    this.zip.add(file)
    let gathered = head
    return {
      write: (text) => {
        gathered += text
        if (gathered.length < PIECE) return
        file.push(strToU8(gathered), false)
        gathered = ''
      },
      end: () => {
        file.push(strToU8(gathered), true)
        gathered = ''
      },
    }
  }

  whole(name: string, text: string): void {
    this.open(name, text).end()
  }

  /** Not compressed, so that the kind of a file can be told by its first bytes. */
  stored(name: string, text: string): void {
    const file = new ZipPassThrough(name)
    this.zip.add(file)
    file.push(strToU8(text), true)
  }

  /** What has been packed since the last call. */
  *pieces(): Generator<Uint8Array> {
    const { packed } = this
    this.packed = []
    yield* packed
  }

  end(): void {
    this.zip.end()
  }
}
