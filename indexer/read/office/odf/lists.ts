import { numberIn } from '../numbers.ts'
import type { Attribute } from '../xml.ts'

/** How OpenDocument writes numbers (1.3, part 3, 20.322 `style:num-format`). */
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

/** How one level of a list is numbered. */
export type ListLevel = { format: string; prefix: string; suffix: string; levels: number; start: number }

export function listLevel(attribute: Attribute): ListLevel {
  return {
    format: FORMATS[attribute('style:num-format') ?? ''] ?? '',
    prefix: attribute('style:num-prefix') ?? '',
    suffix: attribute('style:num-suffix') ?? '',
    levels: Number(attribute('text:display-levels') ?? 1),
    start: Number(attribute('text:start-value') ?? 1),
  }
}

/** What one list, or the headings of a document, have counted so far, by levels from 1. */
export class ListCounter {
  readonly #levels: ReadonlyMap<number, ListLevel>
  readonly #counted: number[] = []

  constructor(levels: ReadonlyMap<number, ListLevel>) {
    this.#levels = levels
  }

  /** @returns what is drawn before the next item; '' for a bullet, or in a format that is not known */
  next(at: number, given?: number): string {
    const level = this.#levels.get(at)
    this.#counted.length = Math.max(this.#counted.length, at)
    this.#counted[at - 1] = given ?? (this.#counted[at - 1] ?? (level?.start ?? 1) - 1) + 1
    this.#counted.length = at
    if (level === undefined || level.format === '') return ''
    const numbers: string[] = []
    for (let it = Math.max(1, at - level.levels + 1); it <= at; it += 1) {
      const { format = '', start = 1 } = this.#levels.get(it) ?? {}
      const number = format === '' ? '' : numberIn(format, this.#counted[it - 1] ?? start)
      if (number === null) return ''
      if (number !== '') numbers.push(number)
    }
    return `${level.prefix}${numbers.join('.')}${level.suffix}`.trim()
  }
}
