import type { Language } from '../../../languages/index.ts'
import { forPages, oneOf } from '../page-phrases.ts'
import type { Line } from './lines.ts'

/** The header of a message that is quoted whole: its first line, the one behind it, and who has sent it. */
export type HeaderWithin = { from: number; to: number; sender: string }

/** A short list of labels is common in other texts too. */
const LINES_AT_LEAST = 3
const LINE_CHARACTERS_AT_MOST = 2_000

type Labels = { sender: RegExp; any: RegExp }

const labelsOfMail = forPages((languages): Labels[] =>
  languages.flatMap(({ pages: { mailLabels } }) => {
    const [first] = mailLabels
    if (first === undefined) return []
    const line = (labels: readonly string[]) =>
      new RegExp(String.raw`^\*{0,2}(?:${oneOf(labels)})\s?[:\uff1a]\*{0,2}(?:\s+(.*))?$`, 'iu')
    return [{ sender: line([first]), any: line(mailLabels) }]
  }),
)

/** Headers by the labels that programs write in the language of whoever uses them: `Von: … Gesendet: … An: …`. */
export function labelledHeaders(
  text: string,
  lines: readonly Line[],
  languages: readonly Language[],
): HeaderWithin[] {
  const found: HeaderWithin[] = []
  const contentOf = (line: Line | undefined) =>
    line === undefined ? '' : text.slice(line.start, Math.min(line.end, line.start + LINE_CHARACTERS_AT_MOST))
  const all = labelsOfMail(languages)
  for (let at = 0; at < lines.length; at += 1) {
    const content = contentOf(lines[at])
    for (const { sender, any } of all) {
      const name = sender.exec(content)
      if (name === null) continue
      let to = at + 1
      while (to < lines.length && !lines[to]?.gap && any.test(contentOf(lines[to]))) to += 1
      if (to - at < LINES_AT_LEAST) continue
      found.push({ from: at, to, sender: name[1] ?? '' })
      at = to - 1
      break
    }
  }
  return found
}
