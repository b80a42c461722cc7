import type { Language } from '../../../languages/index.ts'
import type { SpokenRange } from '../../../model/document.ts'
import type { Range } from '../../../model/passage.ts'
import { anyOf, forPages, labelsOf, NONE, nameParticle } from '../page-phrases.ts'
import type { StructureHint } from '../raw-document.ts'
import type { Mail } from './mail.ts'

const attribution = forPages((pages, described) => {
  const word = String.raw`(?:\p{Lu}[\p{L}\p{M}'’.-]+|${nameParticle(described)})`
  const half = [...labelsOf(pages, 'halvesOfDay')].map((it) => it.toUpperCase()).join('|')
  const name = String.raw`(?!(?:${half || NONE})\s)(\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+${word}){0,4})`
  const address = String.raw`(?:\s*[<(][^<>()]{3,80}[>)])?`
  return new RegExp(
    String.raw`(?:^|[,\d]\s*|\s)${name}${address}\s+${anyOf(pages, 'wroteWords')}[^:]{0,80}:$`,
    'u',
  )
})

/** Of a text that is known to be a message, not only to look like one: what it quotes are documents of their own. */
export type MessageKind = 'reply' | 'message'

/** In a message, who is quoted need not be known: `Am 11.03.2021 um 9:00 schrieb …:`. */
const wroteLine = forPages(
  (pages) => new RegExp(String.raw`(?<![\p{L}\p{N}])${anyOf(pages, 'wroteWords')}.*:$`, 'isu'),
)
/** A day has at least two numbers; `In 2019 the minister wrote:` is no line that a program makes. */
const DAY_NUMBERS = /\p{Nd}\P{Nd}+\p{Nd}/u

const ATTRIBUTION_CHARACTERS_AT_MOST = 200

const isNextLine = (text: string, above: Range, start: number) =>
  above.end - above.start < ATTRIBUTION_CHARACTERS_AT_MOST &&
  /^(?:\r\n|\r|\n)[ \t>]*$/.test(text.slice(above.end, start))

/** What is quoted in the paragraphs of a text, from whom, and the lines that say so. */
export function quotedIn(
  text: string,
  paragraphs: readonly (Range & { depth: number })[],
  languages: readonly Language[],
  forwarded: Mail['forwarded'] = [],
  message: MessageKind | null = null,
): { spoken: SpokenRange[]; hints: StructureHint[] } {
  const spoken: SpokenRange[] = []
  const hints: StructureHint[] = []
  /** Who is quoted at each depth. */
  let speakers: (string | undefined)[] = []
  let messages = 0
  /** In a reply, everything below the line that says who is quoted. */
  let answered = false
  const quote = (range: Range, speaker: string | null | undefined, isElsewhere: boolean) => {
    if (isElsewhere) hints.push({ ...range, outside: 'quoted message' })
    else spoken.push({ ...range, kind: 'block', ...(speaker && { speaker }) })
  }
  paragraphs.forEach(({ start, end, depth }, at) => {
    speakers = speakers.slice(0, depth + 1)
    while ((forwarded[messages]?.start ?? start) < start) messages += 1
    const whole = depth === 0 ? forwarded[messages - 1] : undefined
    if (whole) quote({ start, end }, whole.sender, message === 'reply')
    else if (depth === 0 && answered) quote({ start, end }, null, true)
    if (depth > 0) quote({ start, end }, speakers[depth], message !== null)
    const next = paragraphs[at + 1]
    const leads = next !== undefined && (next.depth > depth || (message === 'reply' && depth === 0))
    if (!leads || end - start > ATTRIBUTION_CHARACTERS_AT_MOST) return
    const writerIn = (from: number) =>
      attribution(languages).exec(text.slice(from, end).replace(/\s+/g, ' '))?.[1]
    // The line may be broken before the address.
    const above = paragraphs[at - 1]
    const broken =
      above !== undefined && above.depth === depth && isNextLine(text, above, start) ? above : null
    const alone = writerIn(start)
    const speaker = alone ?? (broken ? writerIn(broken.start) : undefined)
    const saysWho = (from: number) => {
      const line = text.slice(from, end)
      return wroteLine(languages).test(line) && DAY_NUMBERS.test(line)
    }
    const wroteAlone = message !== null && saysWho(start)
    const wroteBroken = message !== null && !wroteAlone && broken !== null && saysWho(broken.start)
    const isWroteLine = wroteAlone || wroteBroken
    if (speaker === undefined && !isWroteLine) return
    speakers[depth + 1] = speaker
    if (next.depth === depth && !isWroteLine) return
    const isNamed = whole !== undefined || depth > 0 || answered
    // What was said of this line as a quoted one holds no more.
    if (isNamed && message === null) spoken.pop()
    if (next.depth === depth) answered = true
    if (isNamed && message !== null) return
    if (broken && (wroteBroken || (!wroteAlone && alone === undefined)))
      hints.push({ start: broken.start, end: broken.end, outside: 'mail header' })
    hints.push({ start, end, outside: 'mail header' })
  })
  return { spoken, hints }
}
