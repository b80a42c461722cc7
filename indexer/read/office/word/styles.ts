import { OOXML } from '../packages.ts'
import { walkXml } from '../xml.ts'

/** What a style says of paragraphs: all that its own and those that it is based on say. */
export type ParagraphStyle = {
  /** In small letters; those of Word are in English, whatever language it shows them in. */
  name: string
  /** 1 to 9. */
  heading?: number
  numbering?: string
  level?: number
}

/** What a style says itself. `outline`: 0 to 8, or 9 for body text. */
export type StatedStyle = {
  name: string
  basedOn?: string
  outline?: number
  numbering?: string
  level?: number
}

const BODY_TEXT = 9
const HEADING = /^heading ([1-9])$/

/** The paragraph styles of a document by their IDs. */
export function stylesIn(bytes: Uint8Array | null): Map<string, ParagraphStyle> {
  const stated = new Map<string, StatedStyle>()
  let style: StatedStyle | null = null
  walkXml(bytes, OOXML, {
    open: (name, attribute) => {
      const value = attribute('w:val') ?? ''
      if (name === 'w:style') {
        style = { name: '' }
        stated.set(attribute('w:styleId') ?? '', style)
      } else if (style === null) return
      else if (name === 'w:name') style.name = value.toLowerCase()
      else if (name === 'w:basedOn') style.basedOn = value
      else if (name === 'w:outlineLvl') style.outline = Number(value)
      else if (name === 'w:numId') style.numbering = value
      else if (name === 'w:ilvl') style.level = Number(value)
    },
    close: (name) => {
      if (name === 'w:style') style = null
    },
  })
  return resolvedStyles(stated)
}

/** Styles by their IDs, each with what it has from those that it is based on. */
export const resolvedStyles = (stated: ReadonlyMap<string, StatedStyle>): Map<string, ParagraphStyle> =>
  new Map([...stated.keys()].map((id) => [id, resolvedStyle(id, stated)]))

function resolvedStyle(id: string, stated: ReadonlyMap<string, StatedStyle>): ParagraphStyle {
  const style: ParagraphStyle = { name: '' }
  let outline: number | undefined
  const seen = new Set<string>()
  let next: string | undefined = id
  while (next !== undefined && !seen.has(next)) {
    seen.add(next)
    const own = stated.get(next)
    if (own === undefined) break
    if (next === id) style.name = own.name
    outline ??= own.outline
    const named = HEADING.exec(own.name)?.[1]
    if (named !== undefined) outline ??= Number(named) - 1
    if (own.numbering !== undefined) style.numbering ??= own.numbering
    if (own.level !== undefined) style.level ??= own.level
    next = own.basedOn
  }
  if (outline !== undefined && outline < BODY_TEXT) style.heading = outline + 1
  return style
}
