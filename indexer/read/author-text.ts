import type { Language } from '../../languages/index.ts'
import { foldedWords } from '../../model/name-words.ts'
import {
  type AuthorLine,
  beginsWithGivenName,
  isAffiliation,
  isNobody,
  isPersonal,
  patterns,
} from './author-words.ts'
import { writtenDays } from './written-day.ts'

/** A piece of a line: what stands in one element, or between two marks that part it. */
export type Piece = { text: string; isLink?: boolean }

const NAME_AT_MOST = 60
const WORDS_AT_MOST = 6
const PIECE_AT_MOST = 300

const MARKS_AROUND = /^[\s,;:.|•·–—/»«›‹→&*_()[\]"“”„-]+|[\s,;:|•·–—/»«›‹→&*_([\]"“”„-]+$/gu
const trimmed = (text: string) => text.replace(MARKS_AROUND, '')

const ADDRESS = /(?:https?:\/\/|www\.)\S*|\S*@\S*|\[email.protected\]/gi
const PARTED = /\s*[|•·»→\n\t]\s*|\s+[–—-]+\s+/u
const BRACKETED = /\s*[([{][^()[\]{}]*[)\]}]/gu

/** The pieces of a line of plain text. */
export const piecesOf = (text: string): Piece[] =>
  text
    .slice(0, PIECE_AT_MOST)
    .split(PARTED)
    .map((piece) => ({ text: piece }))

/** What stands behind the label that announces an author; the rest of a labelled line is about something else. */
function behindLabels(text: string, line: AuthorLine): { text: string; isAnnounced: boolean } {
  const { label, announced } = patterns(line.described)
  const announcement = announced.exec(text)
  const from = announcement === null ? text : text.slice(announcement[0].length)
  const [before = '', ...labelled] = from.split(/(?<![\p{L}\p{N}])(\p{L}+)\s*:\s*/u)
  if (announcement !== null) return { text: before, isAnnounced: true }
  for (let at = 0; at < labelled.length; at += 2) {
    if (label.test(labelled[at] ?? '')) return { text: labelled[at + 1] ?? '', isAnnounced: true }
  }
  return { text: before, isAnnounced: false }
}

/** A text without dates, addresses and what follows them. */
function withoutDates(text: string, line: AuthorLine): string {
  const [day] = writtenDays(text, line.language, line.described)
  const short = day === undefined ? text : text.slice(0, day.index)
  // A login may contain digits, and a name is not after a number.
  const counted = /(?<=\s)\d.*$|^\d+[.:/ ].*$/su.exec(short)
  return counted === null ? short : short.slice(0, counted.index)
}

/** Without what a person does, behind the name: `Jane Doe Staff Writer`, but not `Jane King`. */
function withoutRole(name: string, line: AuthorLine): string {
  const { nobody, roles, person } = patterns(line.described)
  const words = name.split(/\s+/)
  const isRole = (word: string) => foldedWords(word).every((it) => nobody.has(it) || roles.has(it))
  let end = words.length
  while (end > 2 && isRole(words[end - 1] ?? '')) end -= 1
  const short = words.slice(0, end).join(' ')
  return words.length - end > 1 && person.test(short) ? short : name
}

/** Several words in small letters are no name, in scripts that have capital ones; a single one may be a login. */
const isUncapitalised = (name: string) =>
  /\s/.test(name) && /\p{Ll}/u.test(name) && !/[\p{Lu}\p{Lt}]/u.test(name)

/** `Doe & i`: one name, whatever it is of. */
const PAIR = /^\p{Lu}[\p{L}.]* & [\p{L}.]+$/u

function nameIn(text: string, line: AuthorLine, isAnnounced = false): string | null {
  const { opening, affiliation, dated, datedFirst, credit, creditInside, articles, person } = patterns(
    line.described,
  )
  const whole = trimmed(text.replace(BRACKETED, ''))
  let name = whole
  for (let round = 0; round < 3 && opening.test(name); round += 1) name = trimmed(name.replace(opening, ''))
  name = trimmed(withoutDates(name, line))
  while (dated.test(name)) name = trimmed(name.replace(dated, ''))
  if (datedFirst.test(name) || credit.test(name) || creditInside.test(name)) return null
  name = affiliation.exec(name)?.[1] ?? name
  name = withoutRole(name, line)
  if (name.length > NAME_AT_MOST || !/\p{L}/u.test(name) || name.split(/\s+/).length > WORDS_AT_MOST)
    return null
  if (isNobody(name.replace(articles, ''), line) || isUncapitalised(name)) return null
  if (person.test(name) || (line.names === 'announced' && PAIR.test(name))) return name
  return line.names === 'any' || (line.names === 'announced' && (isAnnounced || opening.test(whole)))
    ? name
    : null
}

/** `AFP`, beside a name. */
const AGENCY = /^\p{Lu}{2,5}$/u

/** The names of a list of them: `A, B and C`; and not the places, papers and titles behind them. */
function namesOfList(text: string, line: AuthorLine, isAnnounced: boolean): string[] {
  const { joiner, person, suffix, generation } = patterns(line.described)
  const several = (names: readonly (string | null)[]) => names.every((it) => it !== null && person.test(it))
  const isAgency = (half: string) => AGENCY.test(half.trim())
  const whole = text.split(';').flatMap((part) => {
    const halves = part.split(joiner)
    const joined = halves.map((it) => nameIn(it.split(',').at(-1) ?? '', line))
    const first = halves.map((it) => nameIn(it.split(',')[0] ?? '', line))
    // `Mac & i`, `Jane and John Doe` are one name.
    const isList = halves.length > 1 && (several(joined) || several(first))
    return isList || (halves.some(isAgency) && several(first.filter((_, at) => !isAgency(halves[at] ?? ''))))
      ? halves
      : [part]
  })
  return whole.flatMap((part) => {
    const parts = part.split(/\s*[,/]\s*/).filter((it) => it !== '')
    const [first = '', ...others] = parts
    if (others.length === 0) return nameIn(part, line, isAnnounced) ?? []
    if (/^[^,/]*\//.test(part) && !several(parts.map((it) => nameIn(it, line))))
      return nameIn(part, line, isAnnounced) ?? []
    const name = nameIn(first, line, isAnnounced)
    if (name === null) return []
    if (generation.test(others[0] ?? '')) return [`${name}, ${others[0]}`]
    if (suffix.test(others[0] ?? '')) return [name]
    const inverted =
      !person.test(name) && others.length === 1 && nameIn(others[0] ?? '', { ...line, names: 'any' })
    if (inverted && line.names === 'any' && /^\p{Lu}/u.test(name) && /^\p{Lu}/u.test(inverted))
      return [`${name}, ${inverted}`]
    if (!person.test(name)) return [name]
    return [
      name,
      ...others.flatMap((it) => {
        const other = nameIn(it, line)
        return other !== null && person.test(other) && !isAffiliation(other) ? other : []
      }),
    ]
  })
}

/** Single words that follow each other in elements of their own are one name: `<b>Jane</b> <b>Doe</b>`. */
function joinedWords(pieces: readonly Piece[], described: readonly Language[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    const together = `${last?.text ?? ''} ${piece.text}`
    if (
      last !== undefined &&
      !patterns(described).openingAlone.test(last.text) &&
      /^\p{Lu}[^\s,;]+ \p{Lu}[^\s,;]+$/u.test(together) &&
      isPersonal(together, described)
    )
      joined[joined.length - 1] = { ...last, text: together }
    else joined.push(piece)
  }
  return joined
}

/** The authors whom a line names: the first ones, and those who are joined to them. */
export function namesIn(pieces: readonly Piece[], line: AuthorLine): string[] {
  const { openingAlone, openingInside, joinerAlone, person, credit, creditInside } = patterns(line.described)
  const clean = pieces
    .map((piece) => ({
      ...piece,
      text: piece.text.replace(ADDRESS, ' \u0000 ').replace(/\s+/gu, ' ').trim(),
    }))
    .flatMap((piece) => piece.text.split('\u0000').map((text) => ({ ...piece, text: text.trim() })))
    .filter(({ text }) => text !== '')
  const names: string[] = []
  let isJoined = true
  let wasLink = false
  let isAnnounced = false
  for (const { text, isLink = false } of joinedWords(clean, line.described)) {
    if (joinerAlone.test(text)) {
      isJoined = true
      continue
    }
    if (openingAlone.test(text)) {
      isAnnounced = true
      continue
    }
    // A label of something else.
    if (text.endsWith(':')) break
    if ((credit.test(text) || creditInside.test(text)) && !isJoined) break
    // A second link may be a profile, a button, a section.
    const goesOn = isJoined || (wasLink && isLink && beginsWithGivenName(text, line.described))
    if (names.length > 0 && !goesOn) continue
    const behind = behindLabels(text.replace(openingInside, ''), line)
    const found = namesOfList(behind.text, line, isAnnounced || behind.isAnnounced)
    if (names.length > 0) {
      if (found.every((it) => person.test(it))) names.push(...found)
    } else names.push(...found)
    isJoined = names.length === 0 || /[,;&]$/.test(text)
    wasLink = isLink
  }
  return [...new Set(names)]
}

/** Whether a line says that nobody in particular wrote it: `By staff`, `Author: the editors`, or the name of the site. */
export function namesNobody(pieces: readonly Piece[], line: AuthorLine): boolean {
  const { opening, articles } = patterns(line.described)
  for (const { text } of pieces) {
    let name = trimmed(text.replace(/\s+/gu, ' '))
    for (let round = 0; round < 3 && opening.test(name); round += 1) name = trimmed(name.replace(opening, ''))
    name = name.replace(articles, '')
    if (/\p{L}/u.test(name)) return isNobody(name, line)
  }
  return false
}
