import { WORK_WORDS, type WorkWords } from '../../languages/work-words.ts'
import { fold } from '../../model/name-words.ts'

const squashed = (text: string): string => fold(text).replaceAll(' ', '')

type Label =
  | 'pressRelease'
  | 'pressReleases'
  | 'releaseNotices'
  | 'report'
  | 'reports'
  | 'judgment'
  | 'interview'
  | 'transcript'
const LABELS: Label[] = [
  'pressRelease',
  'pressReleases',
  'releaseNotices',
  'report',
  'reports',
  'judgment',
  'interview',
  'transcript',
]

const allOf = (list: keyof WorkWords): string[] => Object.values(WORK_WORDS).flatMap((it) => it[list])
const setOf = (list: keyof WorkWords, form: (text: string) => string): ReadonlySet<string> =>
  new Set(allOf(list).map(form))

const labels = Object.fromEntries(LABELS.map((it) => [it, setOf(it, fold)])) as Record<
  Label,
  ReadonlySet<string>
>
const inAddresses = {
  pressRelease: new Set([...setOf('pressRelease', squashed), ...setOf('pressReleases', squashed)]),
  report: new Set([...setOf('report', squashed), ...setOf('reports', squashed)]),
}
const newspaperWords = setOf('newspaperWords', fold)
const newspaperEndings = [...setOf('newspaperEndings', squashed)]
/** Letters of a word that others may end in. */
const HEAD_AT_LEAST = 6
const todays = setOf('today', fold)
const courtWords = setOf('courtWords', fold)
const longestFirst = (list: readonly string[]) =>
  [...new Set(list)].sort((one, other) => other.length - one.length)
/** One of these labels at the beginning of a line, the longest that fits. */
function labelPattern(list: readonly string[]): RegExp {
  const spaced = longestFirst(list).map((label) =>
    label
      .split(' ')
      .map((it) => it.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join(String.raw`[\s.]+`),
  )
  return new RegExp(String.raw`^[^\p{L}\p{N}]*(?:${spaced.join('|')})(?![\p{L}\p{N}])`, 'iu')
}
const numberLabels = labelPattern(allOf('numberLabels'))
const caseLabels = labelPattern([...allOf('numberLabels'), ...allOf('caseLabels')])

/** Whether a folded part of a line is such a label. */
export const isLabel = (folded: string, ...kinds: Label[]): boolean =>
  kinds.some((it) => labels[it].has(folded))

/** Whether a folded part of a line begins with such a label, as `judgment of the court` does. */
export const beginsWithLabel = (folded: string, kind: Label): boolean =>
  [...labels[kind]].some((it) => folded === it || folded.startsWith(`${it} `))

/** Whether a folder of an address is named after a kind of work: `/press-releases/`, `/pressemitteilung/`. */
export function hasFolder(path: string, kind: keyof typeof inAddresses): boolean {
  const folders = path.split('/').slice(0, -1)
  return folders.some((it) => inAddresses[kind].has(squashed(it)))
}

/** What a kind is called in a language; in English where that is not known. */
export function nameOfKind(kind: Label, language: string | null): string {
  const base = language?.toLowerCase().split('-')[0] ?? ''
  const own = Object.hasOwn(WORK_WORDS, base) ? WORK_WORDS[base]?.[kind][0] : undefined
  const name = own ?? WORK_WORDS.en?.[kind][0] ?? kind
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Whether a name is that of a newspaper by a word in it, in any language. */
export function isNewspaperName(name: string): boolean {
  const folded = ` ${fold(name)} `
  if ([...newspaperWords].some((it) => folded.includes(` ${it} `))) return true
  // Chinese and Japanese do not separate words.
  const ends = [...fold(name).split(' '), squashed(name)]
  return newspaperEndings.some((it) => ends.some((word) => word.endsWith(it) && word !== it))
}

/** The words of courts that have other meanings in their one language, with the lists that tell. */
const doubtful = new Map(
  Object.values(WORK_WORDS)
    .filter((it) => it.courtFollowers.length > 0)
    .flatMap((it) => it.courtWords.map((word): [string, WorkWords] => [fold(word), it]))
    .filter(([word]) => Object.values(WORK_WORDS).filter((it) => it.courtWords.includes(word)).length === 1),
)

/** Whether a word of a folded name is the court in it: "Food Court" and "Court TV" have none. */
function isCourtHere(words: readonly string[], at: number, language: WorkWords): boolean {
  const before = words[at - 1]
  const after = words[at + 1]
  const among = (list: readonly string[], it: string | undefined) => it !== undefined && list.includes(it)
  if (among(language.otherCourts, before)) return false
  return (
    after === undefined ||
    /^[\p{N}ivxlc]+$/u.test(after) ||
    among(language.courtFollowers, after) ||
    among(language.courtKinds, before)
  )
}

/** Whether a name is that of a court by a word in it. */
export function isCourtName(name: string): boolean {
  const words = fold(name).split(' ')
  const isNamed = words.some((it, at) => {
    const language = doubtful.get(it)
    return language !== undefined && isCourtHere(words, at, language)
  })
  if (isNamed) return true
  const folded = ` ${words.filter((it) => !doubtful.has(it)).join(' ')} `
  // In some languages the court is the end of a longer word: `Verwaltungsgericht`.
  return [...courtWords].some((it) => folded.includes(it.length < HEAD_AT_LEAST ? ` ${it} ` : `${it} `))
}

const NUMBER =
  /^[\s.:°ºn]*(?<number>[\p{L}\p{N}][\p{L}\p{N}./()_-]*(?: [\p{L}\p{N}][\p{L}\p{N}./()_-]*){0,3})/u

/** Whether a folded text has a name beside `today`, with a verb between or before them: `Doe Mills said today`. */
export function saysToday(name: string, text: string): boolean {
  if (name === '') return false
  const after = ` (?:[^ ]+ ){1,3}`
  return [...todays].some((today) =>
    new RegExp(`(?:^| )${name}${after}${today}(?: |$)|(?:^| )[^ ]+ ${today} ${name}(?: |$)`, 'u').test(text),
  )
}

/** What stands behind a label such as `Application no.`, above what a court published also `No.`, if it is a number. */
export function labelledNumber(line: string, ofCourt: boolean): string | null {
  const found = (ofCourt ? caseLabels : numberLabels).exec(line)
  if (found === null) return null
  const { number } = NUMBER.exec(line.slice(found[0].length))?.groups ?? {}
  return number !== undefined && /\d/.test(number) ? number.replace(/[.,;)]+$/, '') : null
}
