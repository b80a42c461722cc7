import type { CslItem } from '../csl-item.ts'
import type { Locator } from '../locator.ts'
import { type ArchivedCopy, withCopy } from './archived-copy.ts'
import { load, localeFor, localeOfWork, type Processor, processorOf, runs } from './engines.ts'
import type { NotePlace } from './note-places.ts'
import {
  addedTo,
  isRange,
  type PinpointForm,
  pinpointForm,
  placeIn,
  withNumber,
  withPlaceInWords,
} from './pinpoint.ts'
import type { Work } from './printed-work.ts'
import { type Run, textOf } from './rich-text.ts'
import { sheltered } from './shelter.ts'
import { secondarySource, soleSpeaker, workInStyle, workOf } from './work-in-style.ts'

/** One cite in its three forms. In a note style the first two are the same. */
export type StyledCitation = {
  inText: Run[]
  footnote: Run[]
  entry: Run[]
  /** The first two say whose words they are: `Rima Hassan, quoted in …`. */
  namesSpeaker: boolean
}

/** `style`: the style's own locale. `item`: each work in the locale of its language. Else a BCP 47 tag. */
export type LocaleChoice = string

/** The engine's entry without the number or label in its margin. */
function withoutMargin(html: string): string {
  return html.replace(/<div class="csl-left-margin">[\s\S]*?<\/div>/, '')
}

/** The margin's label and the entry are two boxes, with a space between them. */
export function withMargin(html: string): string {
  return html.replace(/<\/div>\s*<div class="csl-right-inline">/, ' ')
}

export function localeOf(
  style: string,
  locale: LocaleChoice,
  item: Pick<CslItem, 'language'>,
): string | null {
  if (locale === 'item') return localeOfWork(style, item.language)
  return locale === 'style' ? null : localeFor(locale)
}

/** Placeholders in a cached cite: numbers, because styles treat other pinpoints differently. */
const SOME_NUMBER = 987_654_321
type Placeholders = { place: string; note: string }

/** Numbers that nothing of the work has; two for a range, since a style has another word for one place than for two. */
export function placeholdersFor(key: string, isRange: boolean): Placeholders {
  const next = (after: number): number => (key.includes(String(after)) ? next(after + 2) : after)
  const place = next(SOME_NUMBER)
  const end = next(place + 2)
  // With a comma: a range would be shortened by some styles.
  return { place: isRange ? `${place}, ${end}` : String(place), note: String(next(end + 2)) }
}

const CITES_KEPT = 2_000
/** Cites of one work differ only by their pinpoints, and an export has thousands of them. */
class Kept<Value> {
  private readonly values = new Map<string, Value>()

  get(key: string, make: () => Value): Value {
    const known = this.values.get(key)
    if (known !== undefined) return known
    const made = make()
    this.values.set(key, made)
    const [oldest] = this.values.keys()
    if (this.values.size > CITES_KEPT && oldest !== undefined) this.values.delete(oldest)
    return made
  }
}
const cites = new Kept<StyledCitation>()
const notes = new Kept<Run[]>()

const withPlace = (printed: Run[], { at, placeholders, processor }: Cite): Run[] =>
  withPlaceInWords(printed, at, placeholders.place, processor.engine.opt.lang)

type Cite = {
  processor: Processor
  style: string
  work: Work
  at: Locator | null
  /** Of the pinpoint; undefined if there is none. */
  label: Locator['label'] | undefined
  isRange: boolean
  copy: ArchivedCopy | undefined
  prefix: string | undefined
  /** Equal for cites that differ only by their numbers. */
  key: string
  placeholders: Placeholders
}

function citeOf(style: string, locale: LocaleChoice, item: CslItem): Cite | null {
  const processor = processorOf(style, localeOf(style, locale, item))
  if (!processor) return null
  const { copy, ...known } = workOf(item)
  const work = workInStyle(style, known, processor.engine.opt.lang)
  const prefix = secondarySource(style, processor.engine.opt.lang, item.author, soleSpeaker(item))
  const at = placeIn(style, item)
  const several = at !== null && isRange(at)
  const key = JSON.stringify([style, locale, prefix, at?.label, several, copy, { ...work, id: '' }])
  return {
    processor,
    style,
    work,
    at,
    label: at?.label,
    isRange: several,
    prefix,
    copy,
    key,
    placeholders: placeholdersFor(key, several),
  }
}

/** One cite with its pinpoint; `null` for an unknown style. */
export function citeInStyle(style: string, locale: LocaleChoice, item: CslItem): StyledCitation | null {
  const cite = citeOf(style, locale, item)
  if (!cite) return null
  const { inText, footnote, ...kept } = cites.get(cite.key, () => makeCite(cite))
  return { ...kept, inText: withPlace(inText, cite), footnote: withPlace(footnote, cite) }
}

/**
 * A note at its place among others, short where the style says so; `null` for an unknown style. Styles without notes
 * have no short ones: each is the whole entry.
 */
export function noteInStyle(
  style: string,
  locale: LocaleChoice,
  item: CslItem,
  place: NotePlace,
): Run[] | null {
  const cite = citeOf(style, locale, item)
  if (!cite) return null
  if (place.position === 'first' || cite.processor.engine.opt.xclass !== 'note')
    return citeInStyle(style, locale, item)?.footnote ?? null
  const near = place.since <= cite.processor.engine.citation.opt['near-note-distance']
  const note = notes.get(`${place.position} ${near} ${cite.key}`, () => makeShortNote(cite, place, near))
  const numbered = withNumber(note, cite.placeholders.note, () => String(place.firstNote))
  return withPlace(numbered, cite)
}

/** What the processor is told of a cite beside its work. */
export type CiteFacts = Partial<{
  locator: string
  label: Locator['label']
  position: number
  'near-note': boolean
  'first-reference-note-number': number
}>

/** Prints a cite of one work, as often as asked. */
export function printerOf({ processor: { engine }, prefix }: Pick<Cite, 'processor' | 'prefix'>, id: string) {
  const before = prefix === undefined ? {} : { prefix: String(sheltered(prefix)) }
  return (facts: CiteFacts): Run[] => runs(engine.makeCitationCluster([{ id, ...before, ...facts }]))
}

/** A cite with its pinpoint. Medical styles have none, and some styles have one for only a few kinds of work. */
export function pointedWith(
  print: (facts: CiteFacts) => Run[],
  facts: CiteFacts,
  label: Locator['label'] | undefined,
  form: PinpointForm | null,
): Run[] {
  const bare = print(facts)
  if (form === null || label === undefined) return bare
  const { words, locator } = form
  const pointed = locator === null ? bare : print({ ...facts, locator, label })
  return locator !== null && textOf(pointed).includes(locator) ? pointed : addedTo(bare, ', ', words, '')
}

const formOf = ({ processor, style, label, isRange, placeholders }: Cite): PinpointForm | null =>
  pinpointForm(processor.engine, style, label, placeholders.place, isRange)

function makeCite(cite: Cite): StyledCitation {
  const { processor, style, work, label } = cite
  const { engine } = processor
  const [id = ''] = load(processor, [work])
  const form = formOf(cite)
  const note = engine.opt.xclass === 'note'
  const archived = (printed: Run[]) => withCopy(printed, cite.copy, style, engine.opt)
  const cited = pointedWith(printerOf(cite, id), {}, label, form)
  const inText = note ? archived(cited) : cited
  const made = engine.makeBibliography()
  // A style with notes only has no list: a work is listed as in a note, without the pinpoint.
  const listed = (made ? made[1][0] : engine.makeCitationCluster([{ id }])) ?? ''
  const entry = archived(runs(withMargin(listed)))
  const unnumbered = archived(runs(withoutMargin(listed)))
  const footnote = note ? inText : form ? addedTo(unnumbered, ' (', form.words, ')') : unnumbered
  return { inText, footnote, entry, namesSpeaker: cite.prefix !== undefined }
}

/** As the processor numbers them. */
const POSITIONS = { subsequent: 1, ibid: 2, 'ibid-with-locator': 3 }

/** "Hassan, quoted in id. at 5": what begins a note elsewhere has small letters behind a name. */
function lowered(printed: Run[], prefix: string | undefined, word: string): Run[] {
  const at = prefix?.length ?? 0
  if (at === 0 || !textOf(printed).slice(at).toLowerCase().startsWith(word)) return printed
  let from = 0
  return printed.map((it) => {
    const here = at - from
    from += it.text.length
    if (here < 0 || here >= it.text.length) return it
    const letter = it.text.charAt(here).toLowerCase()
    return { ...it, text: it.text.slice(0, here) + letter + it.text.slice(here + 1) }
  })
}

function makeShortNote(cite: Cite, place: NotePlace, near: boolean): Run[] {
  const word = cite.processor.engine.getTerm('ibid', 'long', 0).replace(/\.$/, '').toLowerCase()
  return lowered(shortNote(cite, place, near, word), cite.prefix, word)
}

function shortNote(cite: Cite, { position }: NotePlace, near: boolean, word: string): Run[] {
  const { processor, label, placeholders } = cite
  const [id = ''] = load(processor, [cite.work])
  const form = formOf(cite)
  const print = printerOf(cite, id)
  const at = (name: keyof typeof POSITIONS): CiteFacts => ({
    position: POSITIONS[name],
    'near-note': near,
    'first-reference-note-number': Number(placeholders.note),
  })
  if (position === 'subsequent') return pointedWith(print, at('subsequent'), label, form)
  const ibid = print(at('ibid'))
  const bare = textOf(ibid).toLowerCase().replace(/\.$/, '')
  // Styles that name the work again instead also say again where in it.
  if (form === null || (position === 'ibid' && bare.endsWith(word))) return ibid
  if (form.locator !== null) return pointedWith(print, at('ibid-with-locator'), label, form)
  // The point of the abbreviation is not that of the note.
  const paged = textOf(print({ ...at('ibid-with-locator'), locator: '1', label: 'page' })).toLowerCase()
  return paged.includes(`${word}.`)
    ? [...ibid, { text: `, ${form.words}.`, faces: [] }]
    : addedTo(ibid, ', ', form.words, '')
}
