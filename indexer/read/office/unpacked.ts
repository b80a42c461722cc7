import { Refused } from './refused.ts'

/** All parts that are read of one document, unpacked: the XML of a book of 300 pages has about 5 MB. */
export const UNPACKED_AT_MOST = { megabytes: 128, bytes: 128 * 1024 * 1024 }

export const tooLarge = () =>
  new Refused({ reason: 'parts-too-large', megabytes: UNPACKED_AT_MOST.megabytes })

/**
 * How much was read of one document. What stands in it once is counted wherever something refers to it: a small file
 * can be a large document by that.
 */
export class Unpacked {
  #length = 0

  /** Of bytes: how many more may be read. */
  get left(): number {
    return UNPACKED_AT_MOST.bytes - this.#length
  }

  /** @throws Refused if all of it is more than a document has */
  count(length: number): void {
    this.#length += length
    if (this.left < 0) throw tooLarge()
  }
}
