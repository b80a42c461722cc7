import { numberIn } from '../numbers.ts'
import { OOXML } from '../packages.ts'
import { walkXml } from '../xml.ts'

/** How one level of a list is numbered: `pattern` as Word has it, such as `%1.%2)`. */
export type Level = {
  start: number
  format: string
  pattern: string
  isLegal: boolean
  /** Of so many levels above it, each begins it again; of all if it is not stated, of none if it is 0. */
  restart?: number
  style?: string
}
export type List = {
  levels: Map<number, Level> /** Whose levels these are, if they are those of a style. */
  style?: string
}
export type Instance = { list: string; overrides: Map<number, Partial<Level>>; starts: Map<number, number> }

/** Numbers that the program draws before paragraphs, counted as the paragraphs come. */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>
  readonly #instances: ReadonlyMap<string, Instance>
  /** What each list has counted so far, by levels. */
  readonly #counted = new Map<string, (number | undefined)[]>()
  /** Instances that have begun again where they say so. */
  readonly #begun = new Set<string>()

  /** @param instances what paragraphs name, each with the list that it is of, by their IDs */
  constructor(lists: ReadonlyMap<string, List>, instances: ReadonlyMap<string, Instance>) {
    this.#lists = lists
    this.#instances = instances
  }

  #levelOf({ list, overrides }: Instance, at: number): Level | null {
    const own = this.#lists.get(list)?.levels.get(at)
    return own === undefined ? null : { ...own, ...overrides.get(at) }
  }

  /** The level at which a list numbers the paragraphs of a style; 0 if it names none. */
  levelOfStyle(id: string, style: string): number {
    const levels = this.#lists.get(this.#instances.get(id)?.list ?? '')?.levels ?? new Map<number, Level>()
    for (const [at, level] of levels) if (level.style === style) return at
    return 0
  }

  /**
   * Counts one more paragraph.
   * @returns what is drawn before it: '' for a bullet, or in a format that is not known; null if it is in no list
   */
  next(id: string, at: number): string | null {
    const instance = this.#instances.get(id)
    const level = instance && this.#levelOf(instance, at)
    if (!instance || !level) return null
    const counted = this.#counted.get(instance.list) ?? []
    this.#counted.set(instance.list, counted)
    const begins = instance.starts.get(at)
    const key = `${id} ${at}`
    if (begins !== undefined && !this.#begun.has(key)) counted[at] = undefined
    this.#begun.add(key)
    counted[at] = (counted[at] ?? (begins ?? level.start) - 1) + 1
    // A level that is passed over is counted as if it had been there.
    for (let above = 0; above < at; above += 1) counted[above] ??= this.#levelOf(instance, above)?.start ?? 1
    for (let below = at + 1; below < counted.length; below += 1) {
      const { restart = below } = this.#levelOf(instance, below) ?? {}
      if (at < restart) counted[below] = undefined
    }
    if (level.format === 'bullet' || level.format === 'none') return ''
    return this.#written(instance, level, counted)
  }

  #written(instance: Instance, level: Level, counted: readonly (number | undefined)[]): string {
    let isKnown = true
    const text = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const of = this.#levelOf(instance, at)
      const number = counted[at] ?? of?.start ?? 1
      const written = numberIn(level.isLegal ? 'decimal' : (of?.format ?? 'decimal'), number)
      isKnown &&= written !== null
      return written ?? ''
    })
    return isKnown ? text.trim() : ''
  }
}

/** The lists of a document in Office Open XML. */
export function numberingIn(bytes: Uint8Array | null): Numbering {
  const lists = new Map<string, List>()
  const instances = new Map<string, Instance>()
  let list: List | null = null
  let instance: Instance | null = null
  let level: Partial<Level> | null = null
  let overridden = 0
  walkXml(bytes, OOXML, {
    open: (name, attribute) => {
      const value = attribute('w:val') ?? ''
      switch (name) {
        case 'w:abstractNum':
          list = { levels: new Map() }
          lists.set(attribute('w:abstractNumId') ?? '', list)
          break
        case 'w:num':
          instance = { list: '', overrides: new Map(), starts: new Map() }
          instances.set(attribute('w:numId') ?? '', instance)
          break
        case 'w:abstractNumId':
          if (instance !== null) instance.list = value
          break
        case 'w:lvlOverride':
          overridden = Number(attribute('w:ilvl') ?? 0)
          break
        case 'w:startOverride':
          instance?.starts.set(overridden, Number(value))
          break
        case 'w:lvl': {
          const at = Number(attribute('w:ilvl') ?? 0)
          level = {}
          if (instance !== null) instance.overrides.set(at, level)
          else if (list !== null) {
            const own = { start: 1, format: 'decimal', pattern: '', isLegal: false }
            list.levels.set(at, own)
            level = own
          }
          break
        }
        case 'w:start':
          if (level !== null) level.start = Number(value)
          break
        case 'w:numFmt':
          if (level !== null) level.format = value
          break
        case 'w:lvlText':
          if (level !== null) level.pattern = value
          break
        case 'w:lvlRestart':
          if (level !== null) level.restart = Number(value)
          break
        case 'w:isLgl':
          if (level !== null) level.isLegal = true
          break
        case 'w:pStyle':
          if (level !== null) level.style = value
          break
      }
    },
    close: (name) => {
      if (name === 'w:abstractNum') list = null
      else if (name === 'w:num') instance = null
      else if (name === 'w:lvl') level = null
    },
  })
  return new Numbering(lists, instances)
}
