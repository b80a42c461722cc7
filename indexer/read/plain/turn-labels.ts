import { LANGUAGES, type Language } from '../../../languages/index.ts'
import { NUMERAL_VALUES } from '../../../languages/numeral-values.ts'
import { fold, foldedWords } from '../../../model/name-words.ts'
import { forPages, labelsOf, nameParticle } from '../page-phrases.ts'
import { asks } from './lines.ts'

/** The label before what somebody says in a transcript or an interview. */
export type TurnLabel = {
  /** The speaker as named there: `MR. DOE`, `Q`. */
  speaker: string
  /** The time as printed beside it. */
  time?: string
  /** Where what is said begins, by its offset in the line. */
  end: number
}

type Kind = 'known' | 'letter' | 'capitals' | 'name'
type Candidate = TurnLabel & { kind: Kind }

const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`
const STAMP = String.raw`[[(]?(${TIME})[\])]?\s{0,3}(?:[-–—]\s{1,3})?`
const NAMED = new RegExp(
  String.raw`^(?:${STAMP})?([\p{L}][\p{L}\p{M}\p{N} .,'’()/&-]{0,58}?)\s?(?:[[(](${TIME})[\])]\s?)?[:：]\s+(?=\S)`,
  'u',
)
/** `Q.   Did you see it?`, as in the transcripts of courts. */
const LETTER = /^(\p{L})(?:\.\s+|\t+|\s{2,})(?=\S)/u
/** `Q Mayor, what did it cost?`: no letter that is a word as well. */
const BARE_LETTER = /^(\p{Lu})\s(?=["'“‘]?\p{Lu}[\p{L}'’])/u
const WORDS_AT_MOST = 6
/** How far below a label what is said may show that somebody speaks there. */
const LINES_OF_TURN = 3

const words = forPages((pages, described) => ({
  labels: new Set([...labelsOf(pages, 'turnLabels')].map(fold)),
  notes: new Set([...labelsOf(pages, 'noteLabels')].map(fold)),
  parts: new Set([...labelsOf(pages, 'partWords')].map(fold)),
  /** Words by which somebody speaks of themselves or to somebody. */
  persons: new Set([...labelsOf(pages, 'selfWords', 'addressWords')].map(fold)),
  isCalled: (word: string) =>
    described.some(
      ({ people, names }) =>
        people.titles.has(word) || people.personNouns.has(word) || names.isGivenName(word),
    ),
  person: new RegExp(
    String.raw`^(?:\p{Lu}[\p{L}\p{M}\p{N}'’.-]*|${nameParticle(described)})(?:\s+(?:\p{Lu}[\p{L}\p{M}\p{N}'’.-]*|${nameParticle(described)}|\p{N}+))*$`,
    'u',
  ),
}))

const NUMBER = /^(?:\p{N}+\p{L}?|[ivxlcdm]+|\p{L})$/u

/** `CHAPTER ONE`, `Table 3`, `Part II`, `Tier 2`: a part of a work, and nobody. */
function isPart(label: string, parts: ReadonlySet<string>): boolean {
  const [first = '', ...rest] = foldedWords(label)
  return parts.has(first) && rest.every((word) => NUMBER.test(word) || NUMERAL_VALUES.has(word))
}

/** `II. The mill`: a heading with its number. One letter may be an initial. */
const NUMBERED = /^(?=[IVXLC]{2})[IVXLC]+\.\s/u

const ADDRESS = /\S+@\S+|\bhttps?:\S+|\bwww\.\S+/gu
const WORD = /\p{Ll}{2}|\p{Lo}{2}|\p{Lu}{2}/u

const isCapitals = (label: string) => label === label.toUpperCase() && label !== label.toLowerCase()

/** Letters that begin lines like a label and are no words of their own in the text, as `A` is. */
function bareLetters(lines: readonly string[], labels: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set(lines.flatMap((line) => BARE_LETTER.exec(line)?.[1] ?? []))
  const bare = [...found].filter((letter) => labels.has(fold(letter)))
  return new Set(
    bare.filter((letter) => {
      const word = new RegExp(String.raw`(?<!\p{L})${letter.toLowerCase()}(?!\p{L})`, 'u')
      return !lines.some((line) => word.test(line))
    }),
  )
}

function candidateIn(
  line: string,
  languages: readonly Language[],
  bare: ReadonlySet<string>,
): Candidate | null {
  const { labels, notes, parts, person } = words(languages)
  const alone = BARE_LETTER.exec(line)
  if (alone?.[1] !== undefined && bare.has(alone[1]))
    return { speaker: alone[1], end: alone[0].length, kind: 'letter' }
  const letter = LETTER.exec(line)
  if (letter?.[1] !== undefined && labels.has(fold(letter[1])))
    return { speaker: letter[1], end: letter[0].length, kind: 'letter' }
  const match = NAMED.exec(line.slice(0, 120))
  const [whole = '', before, speaker, after] = match ?? []
  if (speaker === undefined || speaker.split(/\s+/).length > WORDS_AT_MOST) return null
  if (notes.has(fold(speaker)) || isPart(speaker, parts) || NUMBERED.test(speaker)) return null
  const time = before ?? after
  const kind = labels.has(fold(speaker))
    ? 'known'
    : isCapitals(speaker)
      ? 'capitals'
      : person.test(speaker)
        ? 'name'
        : null
  return kind && { speaker, end: whole.length, kind, ...(time !== undefined && { time }) }
}

/**
 * How often a label stands in a text: beside a time, before a sentence, before what ends as a question, before words to
 * or of somebody who is there.
 */
type Uses = {
  kind: Kind
  times: number
  timed: number
  sentences: number
  questions: number
  personal: number
}
const UNUSED = { times: 0, timed: 0, sentences: 0, questions: 0, personal: 0 }

const isPersonal = (text: string, persons: ReadonlySet<string>): boolean =>
  foldedWords(text).some((word) => persons.has(word))

const SAYS = /[.…。!?！？؟—–-]["'”’»“‘«)\]]*$/u

/** Words that a text also writes without a capital, as it does no name. */
function commonWords(
  lines: readonly string[],
  candidates: readonly (Candidate | null)[],
): ReadonlySet<string> {
  const wanted = new Set(candidates.flatMap((it) => (it === null ? [] : [lastWord(it.speaker)])))
  const found = new Set<string>()
  if (wanted.size === 0) return found
  for (const line of lines) {
    for (const [word] of line.matchAll(/(?<![\p{L}\p{N}])\p{Ll}[\p{Ll}\p{M}]+/gu))
      if (wanted.has(word)) found.add(word)
  }
  return found
}

const lastWord = (label: string): string => foldedWords(label).at(-1) ?? ''

/**
 * Tells the labels of turns in a text from other words before a colon. What somebody says is a sentence, and somebody
 * answers: one label alone is none, unless it is a word for the part that somebody has (`Q`, `INTERVIEWER`).
 */
export class TurnLabels {
  readonly #accepted: ReadonlySet<string>
  readonly #languages: readonly Language[]
  readonly #bare: ReadonlySet<string>

  /** @param lines the first lines of all that could be a paragraph, and the others */
  constructor(lines: readonly string[], languages: readonly Language[] = LANGUAGES) {
    this.#languages = languages
    this.#bare = bareLetters(lines, words(languages).labels)
    const found = new Map<string, Uses>()
    let open: Uses | null = null
    let first = -1
    let last = -1
    let labelled = 0
    const { isCalled, persons } = words(languages)
    const candidates = lines.map((line) => candidateIn(line, languages, this.#bare))
    const common = commonWords(lines, candidates)
    lines.forEach((line, at) => {
      const candidate = candidates[at] ?? null
      if (candidate !== null && open !== null && asks(lines[at - 1] ?? '')) open.questions += 1
      if (candidate === null) {
        if (open !== null && at - last <= LINES_OF_TURN && isPersonal(line, persons)) open.personal += 1
        return
      }
      if (first === -1) first = at
      last = at
      labelled += 1
      const known = found.get(candidate.speaker) ?? { kind: candidate.kind, ...UNUSED }
      open = known
      known.times += 1
      if (candidate.time !== undefined) known.timed += 1
      const said = line.slice(candidate.end)
      // A turn that goes on in the next line does not end yet. A number or an address is nothing that somebody says.
      if (WORD.test(said.replace(ADDRESS, '')) && (SAYS.test(line) || candidates[at + 1] === null))
        known.sentences += 1
      if (asks(line) || isPersonal(said, persons)) known.personal += 1
      found.set(candidate.speaker, known)
    })
    // `Method:` is no name where the text has *method* too; who is called `MR. WHITE` is.
    const isWord = (label: string) =>
      (common.has(lastWord(label)) || /\p{N}$/u.test(label)) && !foldedWords(label).some(isCalled)
    const isSaid = ([label, { kind, times, sentences: whole, personal }]: [string, Uses]) =>
      kind === 'known' || kind === 'letter' || (whole * 2 >= times && (personal > 0 || !isWord(label)))
    const all = [...found].filter(isSaid)
    const of = (...kinds: Kind[]) => all.filter(([, it]) => kinds.includes(it.kind))
    const turns = (some: typeof all) => some.reduce((sum, [, it]) => sum + it.times, 0)
    const sentences = [...found.values()].reduce((sum, it) => sum + it.sentences, 0)
    const accepted: typeof all = []
    const dialogue = (some: typeof all) =>
      some.length >= 2 && turns(some) >= 3 && some.some(([, it]) => it.times > 1)
    if (sentences * 2 >= labelled) {
      // `Q.` beside `A.` asks, and `A. Doe` beside `R. Roe` does not.
      const letters = of('letter')
      const asking = letters.some(([, it]) => it.questions * 2 >= it.times)
      const capitals = of('capitals')
      const answered = letters.length > 1 || capitals.length > 0
      const known = [...of('known'), ...(answered && asking ? letters : [])]
      if (turns(known) >= 2 || (known.length > 0 && turns(capitals) > 0)) accepted.push(...known)
      if (dialogue(capitals) || (capitals.length > 0 && known.length > 0)) accepted.push(...capitals)
      const names = of('name')
      const timed = names.filter(([, it]) => it.timed === it.times)
      if (timed.length > 0 && turns(timed) >= 2) accepted.push(...timed)
      const repeated = names.filter(([, it]) => it.times > 1)
      const close = labelled * 3 >= last - first + 1
      if (close && repeated.length >= 2) accepted.push(...names)
      else if (close && accepted.length > 0) accepted.push(...repeated)
    }
    this.#accepted = new Set(accepted.map(([speaker]) => speaker))
  }

  /**
   * Whether a line begins with a label, but with none of a turn: what follows is nobody's, and not the one's who spoke
   * above. `Note: the witness was shown a map.`
   */
  isNote(line: string): boolean {
    const label = NAMED.exec(line.slice(0, 120))?.[2]
    if (label === undefined) return false
    const { notes, parts } = words(this.#languages)
    return notes.has(fold(label)) || isPart(label, parts) || (isCapitals(label) && !this.#accepted.has(label))
  }

  /** The label that a line begins with, if it is one of a turn. */
  at(line: string): TurnLabel | null {
    if (this.#accepted.size === 0) return null
    const candidate = candidateIn(line, this.#languages, this.#bare)
    return candidate && this.#accepted.has(candidate.speaker) ? candidate : null
  }
}
