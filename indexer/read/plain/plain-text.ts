import { LANGUAGES, type Language } from '../../../languages/index.ts'
import type { Layout } from '../raw-document.ts'
import { joinedAcrossPages, layoutOf, rangeOf, type SetAside } from './layout.ts'
import { type Line, linesOf } from './lines.ts'
import { readMail } from './mail.ts'
import { withoutLineNumbers } from './margin.ts'
import { withoutPageFurniture } from './pages.ts'
import { type MessageKind, quotedIn } from './quoted-messages.ts'
import { runsOf } from './runs.ts'
import { TurnLabels } from './turn-labels.ts'
import { Wrapping } from './wrapping.ts'

/**
 * Reads the layout of a plain text: paragraphs over broken lines, pages, numbers down the margin, numbered paragraphs,
 * turns of a transcript, the parts of a mail. The text itself stays as it is.
 * @param message what it is known to be, if it was not only told by its looks
 */
export function readPlainText(
  text: string,
  languages: readonly Language[] = LANGUAGES,
  message: MessageKind | null = null,
): Layout {
  const mail = readMail(text, linesOf(text), message === null ? null : languages)
  const margin = withoutLineNumbers(text, mail.lines)
  const paged = withoutPageFurniture(text, margin.lines)
  const { lines } = paged
  const contentOf = ({ start, end }: Line) => text.slice(start, end)
  const labels = new TurnLabels(lines.map(contentOf), languages)
  const runs = runsOf(text, lines, (line) => labels.at(line) !== null)
  const wrapping = new Wrapping(text, runs)
  const broken = runs.flatMap((run) => wrapping.paragraphsOf(run))
  const opens = (line: Line) => labels.at(contentOf(line)) !== null
  const paragraphs = joinedAcrossPages(
    broken,
    (line, next) => !opens(next) && line.depth === next.depth && wrapping.goesOn(line, next),
  ).map(rangeOf)
  const quoted = quotedIn(
    text,
    paragraphs.map(({ start, end, lines: [first] }) => ({ start, end, depth: first?.depth ?? 0 })),
    languages,
    mail.forwarded,
    message,
  )

  const setAside: SetAside[] = [
    ...mail.marks.map((it): SetAside => ({ ...it, reason: 'mark', outside: 'markup' })),
    ...margin.numbers.map((it): SetAside => ({ ...it, reason: 'line number', outside: 'line number' })),
    ...paged.furniture.map(
      ({ line: { start, end }, reason }): SetAside => ({ start, end, reason, outside: reason }),
    ),
  ].sort((a, b) => a.start - b.start)
  const { fields, hints } = mail
  return layoutOf({ text, lines, paragraphs, setAside, paged, labels, fields, hints, quoted }, languages)
}
