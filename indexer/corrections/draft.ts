import { wordingOf, wordsRead } from '../../model/asides.ts'
import {
  CORRECTABLE_FIELDS,
  type CorrectableField,
  type Correction,
  type CorrectionRequest,
  correction,
  fieldOf,
} from '../../model/correction.ts'
import { DATE_VALUE, dayInterval } from '../../model/dates.ts'
import type { Document } from '../../model/document.ts'
import type { CorrectionProblem } from '../../model/error-reasons.ts'
import { AppError } from '../../model/errors.ts'
import type { Basis, MentionedDate, Paragraph, Range } from '../../model/passage.ts'
import { check } from '../../model/value-problem.ts'
import { fold, foldedWords } from '../../model/words.ts'
import type { Authority } from '../authority/authority.ts'
import { fieldShapes } from '../read/fields.ts'
import { readPublicationDate } from '../read/publication-date.ts'
import { Following } from './follow.ts'
import type { Indexed } from './indexed-names.ts'
import { groupNamed, type Named, personNamed, placeNamed, speakerNamed } from './known-names.ts'
import { placeAsRead } from './place-as-read.ts'
import { byKey, byValue } from './tag-lists.ts'

const refused = (problem: CorrectionProblem) => new AppError('correction-refused', { problem })
const CORRECTED: Basis = 'corrected'

/** `at`: ISO 8601. */
type Stamp = { id: string; at: string }

/**
 * The correction that a person asks for, with the value before and after. Pure.
 * @throws AppError `correction-refused` if it cannot be made, `not-found` if its target does not exist
 */
export function draft(
  request: CorrectionRequest,
  document: Document,
  authority: Authority,
  stamp: Stamp,
  indexed: Indexed | null = null,
): Correction {
  const { documentId, collection, documentKey } = document
  const target = { document: documentId, collection, documentKey }
  const known = { id: stamp.id, at: stamp.at, by: request.by, ...reasonOf(request), what: request.what }
  if (isField(request.what)) {
    return correction.parse({ ...known, target, ...fieldChange(request, request.what, document) })
  }
  const passage = document.passages.find((it) => it.id === request.target)
  if (passage === undefined) {
    if (request.target !== documentId)
      throw new AppError('not-found', { what: 'passage', id: request.target })
    throw refused({ reason: 'needs-a-passage', what: request.what, id: request.target })
  }
  const named: Named = {
    ...namedIn(document),
    indexed,
    placeAsRead: (name) => placeAsRead(document, name, authority),
  }
  const stood = new Following(document).stood(passage)
  const inPassage = { ...target, passage: passage.id, text: passage.text, ...(stood && { stood }) }
  if (request.what === 'speaker') {
    const { quotation, ...change } = speakerChange(request, passage, named, authority)
    return correction.parse({ ...known, target: { ...inPassage, quotation }, ...change })
  }
  return correction.parse({ ...known, target: inPassage, ...tagChange(request, passage, named, authority) })
}

/** Absent where nobody gave one, so that records of before are alike. */
export const reasonOf = ({ why }: { why?: string | undefined }) => (why === undefined ? {} : { why })

const isField = (what: string): what is CorrectableField => CORRECTABLE_FIELDS.some((it) => it === what)

function fieldChange(request: CorrectionRequest, what: CorrectableField, document: Document) {
  if (request.target !== document.documentId) {
    throw refused({ reason: 'needs-the-document', what, id: document.documentId })
  }
  const checked = request.new === null ? null : check(fieldShapes[what], request.new)
  if (checked?.success === false) throw refused({ reason: 'in-field', field: what, problem: checked.problem })
  const stood = fieldOf(document, what)
  const before = Array.isArray(stood) && stood.length === 0 ? null : stood
  const after = checked?.data ?? null
  if (JSON.stringify(before) === JSON.stringify(after)) throw refused({ reason: 'same-field', what })
  return { before, after }
}

function namedIn({ passages }: Document): Omit<Named, 'indexed' | 'placeAsRead'> {
  return {
    groups: passages.flatMap((it) => it.groups),
    people: passages.flatMap((it) => it.people),
    locations: passages.flatMap((it) => it.locations),
    speakers: passages.flatMap((it) => it.quotations.flatMap(({ speaker }) => (speaker ? [speaker] : []))),
  }
}

/** A tag set by a person; its mentions in the text are found afterwards. */
const set = { basis: CORRECTED, mentions: [] as Range[] }

function tagChange(request: CorrectionRequest, passage: Paragraph, named: Named, authority: Authority) {
  const { groups, people, locations, dates } = passage
  if (request.what === 'group') {
    const group = (name: string) => ({ ...groupNamed(name, request, named, authority), ...set })
    return listChange(request, passage, groups, group, byKey)
  }
  if (request.what === 'person') {
    const person = (name: string) => ({ ...personNamed(name, named, authority), ...set })
    return listChange(request, passage, people, person, byKey)
  }
  if (request.what === 'location') {
    const location = (name: string) => ({ ...placeNamed(name, named, authority), ...set })
    return listChange(request, passage, locations, location, byKey)
  }
  const date = (written: string) => ({ ...dateNamed(written), ...set })
  return listChange(request, passage, dates, date, byValue)
}

function speakerChange(request: CorrectionRequest, passage: Paragraph, named: Named, authority: Authority) {
  const { quotations } = passage
  if (quotations.length === 0) throw refused({ reason: 'no-quotation' })
  const nth = request.quotation ?? (quotations.length === 1 ? 1 : undefined)
  if (nth === undefined) throw refused({ reason: 'which-quotation', quotations: quotations.length })
  const quotation = quotations[nth - 1]
  if (!quotation) throw refused({ reason: 'no-quotation-number', quotations: quotations.length, number: nth })
  const before = quotation.speaker
  const after =
    request.new === null
      ? null
      : { ...speakerNamed(request.new, request, named, authority), basis: CORRECTED }
  const { basis: _, ...stood } = before ?? { basis: CORRECTED }
  const { basis: __, ...asked } = after ?? { basis: CORRECTED }
  if (sameFacts(stood, asked)) throw refused({ reason: 'same-speaker' })
  const target = { start: quotation.start, end: quotation.end }
  return { before, after, quotation: target }
}

const sameFacts = (one: object, other: object) =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort())

type Tag = { basis: Basis; mentions: Range[] }

/**
 * The tag of a passage that a person means by what they typed: its key, any of its names, or its words in the
 * passage.
 */
function tagCalled<Of extends Tag>(
  typed: string,
  passage: Paragraph,
  tags: readonly Of[],
  resolve: (written: string) => Of,
  identity: (tag: Of) => string,
): Of {
  const folded = fold(typed)
  const isCalledSo = (tag: Of) =>
    tag.mentions.some((it) => fold(wordingOf(passage, it)) === folded) ||
    ('name' in tag && fold(String(tag.name)) === folded)
  const found = tags.find((tag) => identity(tag) === typed) ?? tags.find(isCalledSo)
  if (found) return found
  const meant = identity(resolve(typed))
  const known = tags.find((tag) => identity(tag) === meant)
  if (known) return known
  const listed = tags.map((tag) => ('name' in tag ? String(tag.name) : identity(tag)))
  throw refused(
    listed.length === 0 ? { reason: 'no-tags', typed } : { reason: 'no-such-tag', typed, tags: listed },
  )
}

function listChange<Of extends Tag>(
  request: CorrectionRequest,
  passage: Paragraph,
  tags: readonly Of[],
  resolve: (written: string) => Of,
  identity: (tag: Of) => string,
): { before: Of | null; after: Of | null } {
  const { old, what } = request
  const asked = request.new === null ? null : resolve(request.new)
  if (old === undefined && asked === null) throw refused({ reason: 'which-removed', what })
  const before = old === undefined ? null : tagCalled(old, passage, tags, resolve, identity)
  if (asked === null) return { before, after: null }
  if (before !== null && identity(before) === identity(asked)) throw refused({ reason: 'same-tag' })
  if (before === null && tags.some((tag) => identity(tag) === identity(asked))) {
    throw refused({ reason: 'tag-exists', what })
  }
  return { before, after: { ...asked, mentions: mentionsOf(request, passage, asked, before) } }
}

/**
 * The mentions in the text: the given words, or those of the tag that is replaced, or the name, wherever it occurs.
 */
function mentionsOf(
  { words: given, new: typed }: CorrectionRequest,
  passage: Paragraph,
  after: object,
  before: Tag | null,
): Range[] {
  if (given !== undefined) {
    const found = standing(passage, given)
    if (found.length === 0) throw refused({ reason: 'words-not-there', words: given })
    return found
  }
  if (before !== null && before.mentions.length > 0) return before.mentions
  const names = [typed ?? '', 'name' in after ? String(after.name) : '']
  return names.map((it) => standing(passage, it)).find((found) => found.length > 0) ?? []
}

/** Every place where these words are next to each other. */
function standing(passage: Paragraph, phrase: string): Range[] {
  const sought = foldedWords(phrase)
  if (sought.length === 0) return []
  const there = wordsRead(passage)
  return there.flatMap((first, at) => {
    const last = there[at + sought.length - 1]
    const fits = last !== undefined && sought.every((word, offset) => there[at + offset]?.folded === word)
    return fits ? [{ start: first.start, end: last.end }] : []
  })
}

/** `2025-03-08`, `8 March 2025`, `--12-08`, and `2025-03-06/2025-03-08` for all the days between. */
function dateNamed(written: string): Omit<MentionedDate, 'basis' | 'mentions'> {
  const [first = '', last, more] = written.split('/').map((part) => part.trim())
  if (more !== undefined) throw refused({ reason: 'not-a-range', value: written })
  const value = dateValueOf(first, written)
  if (last === undefined) return { value, precision: precisionOf(value) }
  const end = dateValueOf(last, written)
  const [from, to] = [dayInterval(value), dayInterval(end)]
  if (from === null || to === null || to.last < from.first)
    throw refused({ reason: 'ends-before-start', value: written })
  return { value, end, precision: precisionOf(value) }
}

function dateValueOf(written: string, whole: string): string {
  const value = DATE_VALUE.test(written) ? written : readPublicationDate(written)
  const known = value?.startsWith('--') ? `2024${value.slice(1)}` : value
  if (value === null || known === null || known === undefined || dayInterval(known) === null) {
    throw refused({ reason: 'not-a-date-or-range', value: whole })
  }
  return value
}

function precisionOf(value: string): MentionedDate['precision'] {
  if (/^\d{4}$/.test(value)) return 'year'
  if (value.includes('W')) return 'week'
  return value.length === 7 && !value.startsWith('--') ? 'month' : 'day'
}
