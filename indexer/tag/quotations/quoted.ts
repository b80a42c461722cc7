import { type Language, UNDETERMINED } from '../../../languages/index.ts'
import { type QuotedSpan, type Scan, scanQuotations } from './quotation-marks.ts'

/** A quotation of one passage; `continues`: it goes on in the next, `continued`: it began in the one before. */
export type Quoted = QuotedSpan & { continues: boolean; continued: boolean }

const CURLY = /[“„‟«»「『《`]/

/**
 * The quotations of a document's passages. One that is opened and not closed continues in the next passage if that
 * opens with a mark again or closes first, as books and newspapers print long speeches.
 * @param languages of each passage
 */
export function quotationsOf(texts: readonly string[], languages: readonly Language[]): Quoted[][] {
  const scans = texts.map((text, at) => scanQuotations(text, languages[at] ?? UNDETERMINED))
  let carried = false
  return scans.map((scan, at) => {
    const text = texts[at] ?? ''
    const quoted: Quoted[] = scan.spans.map((it) => ({ ...it, continues: false, continued: false }))
    const first = quoted[0]
    if (carried && scan.opensAtStart && first && first.outer.start === leading(text)) first.continued = true
    if (carried && scan.closesFirst !== null) {
      const before = carriedSpan(text, scan.closesFirst)
      if (before) quoted.unshift(before)
    }
    const wasCarried = carried
    carried = false
    const open = scan.unclosed
    if (open) {
      const goesOn = goesOnIn(scans[at + 1])
      const whole = open.outer.start === leading(text)
      if (goesOn || CURLY.test(text.charAt(open.outer.start)) || whole) {
        quoted.push({ ...open, continues: goesOn, continued: wasCarried && whole })
        carried = goesOn
      }
    }
    return quoted
  })
}

const leading = (text: string) => text.length - text.trimStart().length

function goesOnIn(next: Scan | undefined): boolean {
  return next !== undefined && (next.opensAtStart || next.closesFirst !== null)
}

/** The words up to the mark that closes what an earlier passage opened. */
function carriedSpan(text: string, close: number): Quoted | null {
  const inner = text.slice(0, close)
  if (!/[\p{L}\p{N}]/u.test(inner)) return null
  const start = leading(inner)
  const end = inner.trimEnd().length
  return { start, end, outer: { start, end: close + 1 }, closed: true, continues: false, continued: true }
}
