import type { Attribute } from '../xml.ts'
import { type ListLevel, listLevel } from './lists.ts'

type Style = { parent?: string; shown: string; list?: string; isRaised?: boolean; isHidden?: boolean }

/** A style with what those say that it is based on. */
export type ResolvedStyle = { names: string[]; list?: string; isRaised: boolean; isHidden: boolean }

const LIST_LEVELS = new Set(['text:list-level-style-number', 'text:outline-level-style'])

/** The styles of a document, as they are met. */
export class OdfStyles {
  readonly #styles = new Map<string, Style>()
  readonly #lists = new Map<string, Map<number, ListLevel>>()
  #style: Style | null = null
  #levels: Map<number, ListLevel> | null = null

  /** @returns whether the element is part of a style */
  meet(name: string, attribute: Attribute): boolean {
    if (name === 'style:style') this.#style = this.#begun(attribute)
    else if (name === 'text:list-style') this.#levels = this.#listBegun(attribute('style:name') ?? '')
    else if (name === 'text:outline-style') this.#levels = this.#listBegun('')
    else if (LIST_LEVELS.has(name)) this.#levels?.set(Number(attribute('text:level')), listLevel(attribute))
    else if (name === 'style:text-properties' || name === 'style:properties') this.#drawn(attribute)
    else return false
    return true
  }

  #begun(attribute: Attribute): Style {
    const name = attribute('style:name') ?? ''
    const parent = attribute('style:parent-style-name')
    const list = attribute('style:list-style-name')
    const shown = attribute('style:display-name') ?? name
    const style = { shown, ...(parent !== undefined && { parent }), ...(list && { list }) }
    this.#styles.set(`${attribute('style:family')} ${name}`, style)
    return style
  }

  #listBegun(name: string): Map<number, ListLevel> {
    // How its numbers are drawn says nothing of the style before it.
    this.#style = null
    const levels = new Map<number, ListLevel>()
    this.#lists.set(name, levels)
    return levels
  }

  #drawn(attribute: Attribute): void {
    if (this.#style === null) return
    if (attribute('style:text-position')?.startsWith('super')) this.#style.isRaised = true
    if (attribute('text:display') === 'none') this.#style.isHidden = true
  }

  of(family: 'paragraph' | 'text', name: string): ResolvedStyle {
    const resolved: ResolvedStyle = { names: [], isRaised: false, isHidden: false }
    const seen = new Set<string>()
    let next: string | undefined = name
    while (next !== undefined && !seen.has(next)) {
      seen.add(next)
      const style: Style | undefined = this.#styles.get(`${family} ${next}`)
      resolved.names.push((style?.shown ?? next).toLowerCase().replaceAll('_20_', ' '))
      if (style?.list !== undefined) resolved.list ??= style.list
      resolved.isRaised ||= style?.isRaised === true
      resolved.isHidden ||= style?.isHidden === true
      next = style?.parent
    }
    return resolved
  }

  /** How the levels of a list are numbered; of the headings for ''. */
  levels(list: string): ReadonlyMap<number, ListLevel> {
    return this.#lists.get(list) ?? new Map()
  }
}
