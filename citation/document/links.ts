import { hasRightToLeft } from '../../model/right-to-left.ts'
import type { CslItem } from '../csl-item.ts'
import type { Run } from '../styles/rich-text.ts'
import type { Inline } from './blocks.ts'
import { LEFT_TO_RIGHT_MARK } from './direction.ts'

/** As in `12 March 2025`: between an Arabic or Hebrew word and a Latin one, they would go with the first. */
const DIGITS_BEFORE_LATIN = /(?<![\p{L}\p{N}])(?=\d[\d–-]*[\s.,]+\p{Script=Latin})/gu

/** Puts "12 March 2025" in order where right-to-left words are before it: every reader sees the day beside its month. */
function inReadingOrder(runs: readonly Run[]): readonly Run[] {
  if (!runs.some((it) => hasRightToLeft(it.text))) return runs
  return runs.map((it) => ({ ...it, text: it.text.replace(DIGITS_BEFORE_LATIN, LEFT_TO_RIGHT_MARK) }))
}

/**
 * The addresses of the works that are cited. What merely looks like an address may be part of a title, and where one ends
 * in running text nobody can tell: only these become links, whole.
 */
export class Addresses {
  private readonly known = new Set<string>()
  private readonly lengths = new Set<number>()

  add({ item }: { item: CslItem }): void {
    const doi = item.DOI === undefined ? undefined : `https://doi.org/${item.DOI}`
    for (const address of [item.URL, item.archive_location, item.custom.copy?.url, doi]) {
      if (address === undefined || !/^https?:/i.test(address)) continue
      this.known.add(address)
      this.lengths.add(address.length)
    }
  }

  /** A citation with its addresses as links. */
  linked(runs: readonly Run[]): Inline[] {
    return inReadingOrder(runs).flatMap(({ text, faces }) => {
      const pieces: Inline[] = []
      let done = 0
      for (const { index } of text.matchAll(/https?:/gi)) {
        if (index < done) continue
        const link = this.at(text, index)
        if (link === null) continue
        if (index > done) pieces.push({ text: text.slice(done, index), faces })
        pieces.push({ text: link, faces, link })
        done = index + link.length
      }
      return done < text.length ? [...pieces, { text: text.slice(done), faces }] : pieces
    })
  }

  /** The longest address that stands there. */
  private at(text: string, start: number): string | null {
    let found: string | null = null
    for (const length of this.lengths) {
      const address = text.slice(start, start + length)
      if (address.length > (found?.length ?? 0) && this.known.has(address)) found = address
    }
    return found
  }
}
