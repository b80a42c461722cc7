import type { XmlNode } from './packaged.ts'

const isNode = (it: XmlNode | string): it is XmlNode => typeof it !== 'string'

/** Around a delimiter behind a year, which is printed where the processor has dropped it. A noncharacter. */
const LOST = '\u{FDD5}'

/** The delimiter of a date as affixes of its parts: behind what stands before the year, and before what follows it. */
function spread(date: XmlNode): XmlNode {
  const { delimiter, ...attrs } = date.attrs
  const parts = date.children.filter(isNode)
  if (delimiter === undefined || parts.length === 0) return date
  // A year is always there, and a day never without its month: neither leaves a delimiter alone.
  const pivot = ['year', 'month', 'day'].map((name) => parts.findIndex((it) => it.attrs.name === name))
  const middle = pivot.find((at) => at >= 0) ?? 0
  const children = parts.map((part, at): XmlNode => {
    const { prefix = '', suffix = '' } = part.attrs
    const added: Record<string, string> =
      at < middle ? { suffix: suffix + delimiter } : at > middle ? { prefix: delimiter + prefix } : {}
    // In the second end of a range, the part between the others loses its prefix.
    const kept: Record<string, string> =
      at === middle && at + 2 < parts.length ? { suffix: suffix + LOST + delimiter + LOST } : {}
    return { ...part, attrs: { ...part.attrs, ...added, ...kept } }
  })
  return { ...date, attrs, children }
}

/** What stands around a date, in a group around it. */
function bare(date: XmlNode): XmlNode {
  const { prefix, suffix, ...attrs } = date.attrs
  if (prefix === undefined && suffix === undefined) return date
  const around = { ...(prefix !== undefined && { prefix }), ...(suffix !== undefined && { suffix }) }
  return { name: 'group', attrs: around, children: [{ ...date, attrs }] }
}

const DROPPED = new RegExp(`${LOST}([^${LOST}]*)${LOST}(?=(?:<[^>]*>)*(?:\\p{L}{2}|\\p{N}))`, 'gu')

/** What the processor prints, with the delimiters that it dropped. */
export function withDelimiters(html: string): string {
  return html.replace(DROPPED, '$1').replace(new RegExp(`${LOST}[^${LOST}]*${LOST}`, 'gu'), '')
}

/**
 * A style or locale with dates whose ranges can be printed. Of the second end of a range, the processor drops the
 * delimiter ("28–Apr2"), and prints before it what stands around the date that it read last in the style: "1–Issued on
 * 9 March". Neither is left in the tree; it prints the same otherwise.
 */
export function withRangeDates(tree: XmlNode): XmlNode {
  const children = tree.children.map((it) => (isNode(it) ? withRangeDates(it) : it))
  const whole = { ...tree, children }
  return tree.name === 'date' ? bare(spread(whole)) : whole
}
