import { endsSentence, type Line } from './lines.ts'

/** A mark that begins an item of a list or a numbered paragraph. */
const MARK = /^(?:([•‣◦▪●∙·*–—+-])|[([]?(\d{1,4}|\p{L}|[ivx]{2,6})[.)\]]|¶\s?(\d{1,4}))\s+(?=\S)/iu

/** What kind of mark a line begins with: `-`, `1.`, `a)`. */
function markOf(line: string): { kind: string; value: number | null } | null {
  const match = MARK.exec(line.slice(0, 24))
  if (!match) return null
  const [, bullet, number, pilcrow] = match
  const digits = Number(number ?? pilcrow)
  const kind = bullet ?? match[0].trim().replace(number ?? pilcrow ?? '', Number.isNaN(digits) ? 'a' : '1')
  return { kind, value: bullet === undefined && !Number.isNaN(digits) ? digits : null }
}

/** How paragraphs are indented where no blank lines are between them: their first lines in, or all others in. */
function indentation(group: readonly Line[]): 'first in' | 'first out' | 'none' {
  const least = Math.min(...group.map(({ indent }) => indent))
  const isIn = group.map(({ indent }) => indent > least)
  const inside = isIn.filter(Boolean).length
  if (inside === 0) return 'none'
  const twice = (value: boolean) => isIn.some((it, at) => it === value && isIn[at + 1] === value)
  if (!twice(true) && inside * 2 <= group.length) return 'first in'
  return !twice(false) && (group.length - inside) * 2 <= group.length ? 'first out' : 'none'
}

const CENTRED = { margin: 10, uneven: 8 }
/** A heading in the middle of the page. */
function isCentred({ indent, width }: Line, least: number, widest: number): boolean {
  const [left, right] = [indent - least, widest - width]
  return left >= CENTRED.margin && right >= CENTRED.margin && Math.abs(left - right) <= CENTRED.uneven
}

/** A line broken in the middle of a sentence may go on with a dash or a number, as no item does. */
function beginsItem(
  text: string,
  line: Line,
  before: Line,
  widest: number,
  values: Map<string, number>,
): boolean {
  const content = text.slice(line.start, line.end)
  const mark = markOf(content)
  if (mark === null) return false
  const known = values.get(mark.kind)
  const follows = mark.value === null ? known !== undefined : mark.value === (known ?? 0) + 1
  const above = text.slice(before.start, before.end)
  const short = before.width + 1 + content.search(/\s/) <= widest - 6
  return follows || short || endsSentence(above) || /[;,]$/.test(above)
}

/**
 * Lines that may belong to one paragraph: between blank lines, and no item of a list, turn or indented line begins
 * inside.
 */
export function runsOf(
  text: string,
  lines: readonly Line[],
  beginsTurn: (line: string) => boolean,
): Line[][] {
  const groups: Line[][] = []
  let before: Line | undefined
  for (const line of lines) {
    const group = groups.at(-1)
    if (group === undefined || line.gap || line.page || line.depth !== before?.depth) groups.push([line])
    else group.push(line)
    before = line
  }
  const values = new Map<string, number>()
  const note = (content: string) => {
    const mark = markOf(content)
    if (mark) values.set(mark.kind, mark.value ?? 0)
  }
  return groups.flatMap((group) => {
    const shape = indentation(group)
    const least = Math.min(...group.map(({ indent }) => indent))
    const widest = Math.max(...group.map(({ width }) => width))
    const runs: Line[][] = []
    group.forEach((line, at) => {
      const content = text.slice(line.start, line.end)
      const above = group[at - 1]
      const open = runs.at(-1)
      const isIn = line.indent > least
      const indented = (shape === 'first in' && isIn) || (shape === 'first out' && !isIn)
      const begins =
        above === undefined ||
        beginsTurn(content) ||
        indented ||
        isCentred(line, least, widest) ||
        isCentred(above, least, widest) ||
        beginsItem(text, line, above, widest, values)
      if (begins) note(content)
      if (begins || open === undefined) runs.push([line])
      else open.push(line)
    })
    return runs
  })
}
