import { replaceUnstorable } from '../../decode.ts'
import { textIn } from '../encodings.ts'
import { damaged } from '../refused.ts'

const FLAGS = { wide: 0x01, phonetic: 0x04, rich: 0x08 }
const RUN_BYTES = 4

/**
 * The bytes of a record and of those that continue it, one after the other. Where characters go on in the next record,
 * that begins with how wide they are there: [MS-XLS], 2.5.296.
 */
export class ContinuedBytes {
  readonly #blocks: readonly Buffer[]
  #block = 0
  #at: number

  /** @param from the place in the first of them */
  constructor(blocks: readonly Buffer[], from = 0) {
    this.#blocks = blocks
    this.#at = from
  }

  /** The block with the next byte; null at the end. */
  #current(): Buffer | null {
    let block = this.#blocks[this.#block]
    while (block !== undefined && this.#at >= block.length) {
      this.#at -= block.length
      this.#block += 1
      block = this.#blocks[this.#block]
    }
    return block ?? null
  }

  get hasMore(): boolean {
    return this.#current() !== null
  }

  byte(): number {
    const byte = this.#current()?.[this.#at]
    if (byte === undefined) throw damaged()
    this.#at += 1
    return byte
  }

  short(): number {
    return this.byte() + this.byte() * 0x100
  }

  long(): number {
    return this.short() + this.short() * 0x10000
  }

  skip(bytes: number): void {
    this.#at += bytes
  }

  /** So many bytes, each as a character. */
  bytes(count: number): string {
    let text = ''
    for (let left = count; left > 0; ) {
      const block = this.#current()
      if (block === null) throw damaged()
      const end = Math.min(block.length, this.#at + left)
      text += block.toString('latin1', this.#at, end)
      left -= end - this.#at
      this.#at = end
    }
    return text
  }

  characters(count: number, flags: number): string {
    let text = ''
    let isWide = (flags & FLAGS.wide) !== 0
    let within = this.#block
    for (let left = count; left > 0; ) {
      if (this.#current() === null) throw damaged()
      if (within !== this.#block) {
        isWide = (this.byte() & FLAGS.wide) !== 0
        within = this.#block
      }
      const block = this.#current()
      if (block === null) throw damaged()
      // A record that continues another one can be without a character.
      if (within !== this.#block) continue
      const width = isWide ? 2 : 1
      const some = Math.min(left, Math.floor((block.length - this.#at) / width))
      if (some === 0) throw damaged()
      const end = this.#at + some * width
      text += block.toString(isWide ? 'utf16le' : 'latin1', this.#at, end)
      this.#at = end
      left -= some
    }
    return replaceUnstorable(text).text
  }

  /** A text with its length in two bytes, without its formatting and without how it is read aloud. */
  richText(): string {
    const count = this.short()
    const flags = this.byte()
    const runs = (flags & FLAGS.rich) === 0 ? 0 : this.short()
    const phonetic = (flags & FLAGS.phonetic) === 0 ? 0 : this.long()
    const text = this.characters(count, flags)
    this.skip(runs * RUN_BYTES + phonetic)
    return text
  }
}

/** Reads the texts of a workbook in the form that its version has. */
export type TextForm = {
  /** @param from the place of its length in two bytes */
  long: (blocks: readonly Buffer[], from: number) => string
  /** @param from the place of its length in one byte */
  short: (blocks: readonly Buffer[], from: number) => string
}

/** Of Excel 97 to 2003, where texts are in UTF-16 or the first 256 characters of it. */
const unicode: TextForm = {
  long: (blocks, from) => new ContinuedBytes(blocks, from).richText(),
  short: (blocks, from) => {
    const bytes = new ContinuedBytes(blocks, from)
    const count = bytes.byte()
    return bytes.characters(count, bytes.byte())
  },
}

/** Of Excel 5 and 95, where texts are in a code page. */
const inCodePage = (codePage: number): TextForm => {
  const text = (bytes: ContinuedBytes, count: number) =>
    replaceUnstorable(textIn(bytes.bytes(count), codePage)).text
  return {
    long: (blocks, from) => {
      const bytes = new ContinuedBytes(blocks, from)
      return text(bytes, bytes.short())
    },
    short: (blocks, from) => {
      const bytes = new ContinuedBytes(blocks, from)
      return text(bytes, bytes.byte())
    },
  }
}

/** @param codePage of the bytes; null for Unicode */
export const textForm = (codePage: number | null): TextForm =>
  codePage === null ? unicode : inCodePage(codePage)

/** All texts that cells refer to by number. A list that states more of them than it has ends where it ends. */
export function sharedTextsIn(blocks: readonly Buffer[]): string[] {
  const bytes = new ContinuedBytes(blocks)
  bytes.long()
  const count = bytes.long()
  const texts: string[] = []
  while (texts.length < count && bytes.hasMore) texts.push(bytes.richText())
  return texts
}
