import type { Paint } from '../../cli/paint.ts'
import { type Correctable, correctableOf, correctedValue } from '../../model/correction.ts'
import { type CorrectionHere, correctionOf, correctionsHere } from '../../model/corrections-here.ts'
import type { Document, LeftOut } from '../../model/document.ts'
import type { PassageId } from '../../model/ids.ts'
import type {
  Basis,
  Group,
  Location,
  MentionedDate,
  Paragraph,
  Person,
  Quotation,
  Range,
} from '../../model/passage.ts'
import { WORK_FIELDS } from '../../model/work-fields.ts'
import type { Authority, AuthorityEntity } from '../authority/authority.ts'
import { howFar } from './how-far.ts'

/**
 * A document with its tags, for a person to read: its fields, then each paragraph with its quotations and tags, their
 * words and their evidence; left-out text is shown in its place. One string per line.
 * @param index the document as it is in the index, so that IDs that cannot be looked up are marked; null if that is
 * unknown
 */
export function* explanation(
  document: Document,
  authority: Authority,
  paint: Paint,
  index: { document: Document | null } | null = null,
): Generator<string> {
  const indexed = index?.document && new Set(index.document.passages.map(({ id }) => id))
  const context: Context = { document, authority, paint, indexed: index ? (indexed ?? 'nothing') : 'unknown' }
  yield* head(context)
  const parts: (Paragraph | LeftOut)[] = [...document.passages, ...document.leftOut]
  for (const part of parts.sort((a, b) => a.start - b.start)) {
    if ('id' in part) yield* paragraphLines(context, part)
    else
      yield paint.soft(
        `      left out (${part.reason}): ${oneLine(document.text.slice(part.start, part.end))}`,
      )
  }
  yield* unused(context)
}

type Context = {
  document: Document
  authority: Authority
  paint: Paint
  /** The passages of the document that are in the index. */
  indexed: ReadonlySet<PassageId> | 'nothing' | 'unknown'
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
const row = (name: string, value: string) => `      ${name.padEnd(10)}  ${value}`
const day = (at: string) => at.slice(0, 10)

function* head(context: Context): Generator<string> {
  const { document, paint } = context
  const { title, source, sourceBasis, agency, authors, publishedAt, publishedBasis, language, url } = document
  yield paint.strong(title === null ? 'Untitled' : oneLine(title))
  const missing = context.indexed === 'nothing' ? ' · not in the index: the IDs are those it would have' : ''
  yield row('document', `${document.documentId}  ${document.collection}/${document.documentKey}${missing}`)
  const known = (name: Correctable, value: string | null, basis: Basis | null) => {
    const by = fieldCorrection(context, name)
    const how = by ? ` · ${by}` : basis === null ? '' : ` · ${evidence(basis)}`
    return row(name === 'publishedAt' ? 'published' : name, (value ?? 'not known') + how)
  }
  if (fieldCorrection(context, 'title')) yield known('title', title, null)
  yield known('source', source, sourceBasis)
  if (agency !== null || fieldCorrection(context, 'agency')) yield known('agency', agency, null)
  if (authors.length > 0 || fieldCorrection(context, 'authors'))
    yield known('authors', authors.join('; '), null)
  yield known('publishedAt', publishedAt, publishedBasis)
  yield known('language', language, null)
  if (url !== null || fieldCorrection(context, 'url')) yield known('url', url, null)
  for (const field of WORK_FIELDS) {
    const it = document.work?.[field]
    if (it || fieldCorrection(context, field)) yield known(field, it?.value ?? null, it?.basis ?? null)
  }
  for (const { message } of document.notes) yield row('note', message)
}

/** The evidence for a value, in words. */
function evidence(basis: Basis): string {
  if (basis === 'text') return 'in the text'
  return basis.startsWith('inferred:') ? `inferred, rule ${basis.slice('inferred:'.length)}` : basis
}

/** Who corrected a field, and when. */
function fieldCorrection({ document, paint }: Context, what: Correctable): string | null {
  const made = correctionsHere(document.corrected, null).findLast((it) => it.what === what)
  return made ? paint.corrected(byWhom(made)) : null
}

const byWhom = (made: CorrectionHere) => {
  const { id, by, at, before, movedFrom } = made
  const moved = movedFrom === undefined ? '' : `; moved with its words from ${movedFrom}`
  const far = made.what === 'rule' ? ` ${howFar(made.scope)}` : ''
  return `corrected${far} by ${by} on ${day(at)} (${id}; was ${correctedValue(before) ?? 'nothing'}${moved})`
}

function* paragraphLines(context: Context, passage: Paragraph): Generator<string> {
  const { paint } = context
  yield ''
  const kind = passage.kind === 'paragraph' ? '' : ` · ${passage.kind}`
  const section = passage.section === null ? '' : ` · under “${passage.section}”`
  const { indexed } = context
  const known = typeof indexed === 'string' || indexed.has(passage.id)
  const missing = known ? '' : ' · not in the index as it reads now'
  yield paint.soft(`${String(passage.ordinal + 1).padStart(4)}  ${passage.id}${kind}${section}${missing}`)
  yield `      ${underlined(passage, paint).replaceAll('\n', '\n      ')}`
  for (const [at, quotation] of passage.quotations.entries()) {
    yield row(`quote ${at + 1}`, quotationLine(context, passage, quotation))
  }
  const tag = (name: string, what: Correctable, label: string, it: Tag) =>
    row(name, `${label}${wordsOf(passage, it.mentions)} · ${tagEvidence(context, passage, what, it)}`)
  for (const it of passage.dates) {
    const value = it.end === undefined ? it.value : `${it.value} to ${it.end}`
    yield tag('date', 'date', `${value} (${it.precision})`, it)
  }
  for (const it of passage.locations) yield tag('place', 'location', `${it.name} [${it.key}]`, it)
  for (const it of passage.groups) yield tag('group', 'group', `${it.name} [${it.key}], ${it.kind}`, it)
  for (const it of passage.people) yield tag('person', 'person', `${it.name} [${it.key}]`, it)
  yield* removed(context, passage)
}

type Tag = MentionedDate | Location | Group | Person

function wordsOf({ text }: Paragraph, mentions: readonly Range[]): string {
  const spellings = new Set(mentions.map((it) => `“${oneLine(text.slice(it.start, it.end))}”`))
  return spellings.size === 0 ? '' : ` as ${[...spellings].join(', ')}`
}

/** The rule that gave a tag, the file and line that list its name, and who corrected it. */
function tagEvidence(context: Context, passage: Paragraph, what: Correctable, tag: Tag): string {
  const type = what === 'location' ? 'place' : what === 'person' ? 'person' : 'group'
  const file = 'key' in tag ? namedIn(context.authority, type, tag.key) : null
  const named = file === null ? '' : `, ${file}`
  if (tag.basis !== 'corrected') return evidence(tag.basis) + named
  const made = correctionOf(correctionsHere(context.document.corrected, passage), what, tag)
  return context.paint.corrected(made ? byWhom(made) : 'corrected') + named
}

/** `named in groups.jsonl:12`, as editors and terminals open it; null for a name that no file lists. */
function namedIn(authority: Authority, type: AuthorityEntity['type'], key: string): string | null {
  const listing = authority.listing(type, key)
  return listing && `named in ${listing.file}:${listing.line}`
}

function quotationLine(context: Context, passage: Paragraph, quotation: Quotation): string {
  const { speaker, cue, kind, continues } = quotation
  const { authority, paint } = context
  const here = correctionsHere(context.document.corrected, passage)
  const made = correctionOf(here, 'speaker', speaker, quotation.start)
  const words = `“${oneLine(quotation.text)}”`
  const parts = [paint.quoted(shortened(words)), kind]
  if (continues) parts.push('continues in the next paragraph')
  if (speaker === null) parts.push('speaker not stated')
  else {
    const { name, role, affiliation, key } = speaker
    const what = [role, affiliation].filter((it) => it !== undefined).join(', ')
    const file = namedIn(authority, speaker.kind === 'person' ? 'person' : 'group', key)
    parts.push(`${speaker.kind} ${paint.strong(name)} [${key}]${what === '' ? '' : `, ${what}`}`)
    if (file !== null) parts.push(file)
  }
  if (cue !== null) parts.push(`cue “${cue}”`)
  if (made) parts.push(paint.corrected(byWhom(made)))
  else if (speaker !== null) parts.push(evidence(speaker.basis))
  return parts.join(' · ')
}

/** Enough to recognise it: the whole is printed above. */
function shortened(words: string): string {
  const characters = [...words]
  if (characters.length <= 60) return words
  return `${characters.slice(0, 45).join('')} … ${characters.slice(-12).join('')}`
}

function* removed(context: Context, passage: Paragraph): Generator<string> {
  for (const it of correctionsHere(context.document.corrected, passage)) {
    if (it.after !== null || correctableOf(it) === 'speaker') continue
    yield row(
      'removed',
      `${correctableOf(it)} ${correctedValue(it.before)} · ${context.paint.corrected(byWhom(it))}`,
    )
  }
}

/** Corrections that no longer apply to the document. */
function* unused({ document, paint }: Context): Generator<string> {
  const lost = (document.corrected?.corrections ?? []).filter((it) => it.state !== 'holds')
  if (lost.length > 0) yield ''
  for (const { correction, state } of lost) {
    const change = `${correctableOf(correction)} → ${correctedValue(correction.after) ?? 'nothing'}`
    yield paint.corrected(`      not used (${state.replace('-', ' is ')}): ${change}, ${byWhom(correction)}`)
  }
}

/** A passage's words, with quotations and mentions underlined or coloured on a terminal. */
function underlined(passage: Paragraph, paint: Paint): string {
  const { text, quotations, dates, locations, groups, people } = passage
  const mentions = [...dates, ...locations, ...groups, ...people].flatMap((tag) => tag.mentions)
  const edges = [...quotations, ...mentions].flatMap((it) => [it.start, it.end])
  const cuts = [...new Set([0, ...edges, text.length])].sort((a, b) => a - b)
  const within = (ranges: readonly { start: number; end: number }[], at: number) =>
    ranges.some((it) => it.start <= at && at < it.end)
  return cuts
    .slice(0, -1)
    .map((start, at) => {
      const words = text.slice(start, cuts[at + 1])
      const marked = within(mentions, start) ? paint.marked(words) : words
      return within(quotations, start) ? paint.quoted(marked) : marked
    })
    .join('')
}
