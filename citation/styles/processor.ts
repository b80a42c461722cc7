import CSL from 'citeproc'
import type { CslItem } from '../csl-item.ts'
import { type Locator, locatorOf } from '../locator.ts'
import { openPackaged, type Packaged } from './packaged.ts'
import { type Run, runsOf, textOf } from './rich-text.ts'
import { secondarySource, type Work, workInStyle, workOf } from './work-in-style.ts'

/** One cite in its three forms. In a note style the first two are the same. */
export type StyledCitation = { inText: Run[]; footnote: Run[]; entry: Run[] }

/** `style`: the style's own locale. `item`: each work in the locale of its language. Else a BCP 47 tag. */
export type LocaleChoice = string

type Engine = InstanceType<typeof CSL.Engine>
type Processor = { engine: Engine; items: Map<string, object> }

/** The processor reads `<i>` in a title as markup and drops it, so a `<` is replaced by a noncharacter. */
const LESS_THAN = '\u{FDD0}'
/** A compiled style takes up to 40 megabytes: APA, with every macro written out wherever it is used, is 36. */
const KEPT = 6
const DEFAULT_LOCALE = 'en-US'

const kept = new Map<string, Processor>()
let packaged: Packaged | null = null
let serial = 0

/** Opened on first use and kept: its lists are read from the disk. */
export function packagedStyles(): Packaged {
  packaged ??= openPackaged()
  return packaged
}

/** The packaged locale for a language: itself, or the one that CSL prefers for its language. */
export function localeFor(language: string | undefined): string | null {
  if (language === undefined) return null
  const { locales } = packagedStyles()
  const wanted = language.toLowerCase()
  const base = wanted.split('-')[0] ?? ''
  const first: Record<string, string> = {
    en: 'en-US',
    de: 'de-DE',
    es: 'es-ES',
    fr: 'fr-FR',
    pt: 'pt-PT',
    zh: 'zh-CN',
  }
  return (
    locales.find((it) => it.toLowerCase() === wanted) ??
    first[base] ??
    locales.find((it) => it.toLowerCase().split('-')[0] === base) ??
    null
  )
}

/** One engine per style and locale: compiling a style takes most of a second. `null` for an unknown style. */
function processorOf(style: string, locale: string | null): Processor | null {
  const key = `${style} ${locale ?? ''}`
  const known = kept.get(key)
  if (known) {
    kept.delete(key)
    kept.set(key, known)
    return known
  }
  const { style: read, locale: readLocale } = packagedStyles()
  const xml = read(style)
  if (!xml) return null
  const items = new Map<string, object>()
  const retrieveItem = (id: string) => items.get(id) ?? {}
  const system = { retrieveLocale: readLocale, retrieveItem }
  const engine = new CSL.Engine(system, xml, locale ?? DEFAULT_LOCALE, locale !== null)
  engine.setOutputFormat('html')
  const made = { engine, items }
  kept.set(key, made)
  const [oldest] = kept.keys()
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
  return made
}

function sheltered(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('<', LESS_THAN).replace(/\s+/g, ' ')
  if (Array.isArray(value)) return value.map(sheltered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, sheltered(it)]))
}

function runs(html: string): Run[] {
  return runsOf(html).map((it) => ({ ...it, text: it.text.replaceAll(LESS_THAN, '<') }))
}

/**
 * Hands the works to the engine, under IDs that were never used before: it never forgets what it knows about an ID.
 */
function load({ engine, items }: Processor, works: readonly Work[]): string[] {
  items.clear()
  const ids = works.map((work) => {
    serial += 1
    const id = `c${serial}`
    items.set(id, { ...Object(sheltered(work)), id })
    return id
  })
  engine.updateItems(ids)
  return ids
}

/** The engine's entry without the number or label in its margin. */
function withoutMargin(html: string): string {
  return html.replace(/<div class="csl-left-margin">[\s\S]*?<\/div>/, '')
}

/** The margin's label and the entry are two boxes, with a space between them. */
function withMargin(html: string): string {
  return html.replace(/<\/div>\s*<div class="csl-right-inline">/, ' ')
}

type Pinpoint = { style: RegExp; words: (paragraph: number) => string; locator: boolean }

/**
 * How a paragraph is written as a pinpoint, if the style's own file would print it like a page (AGLC 1.1.6,
 * Bluebook 3.3) or without the space before it (MLA). `locator`: the style's file places it.
 */
const PINPOINTS: Pinpoint[] = [
  { style: /^australian-guide-to-legal-citation/, words: (it) => `[${it}]`, locator: true },
  { style: /^bluebook/, words: (it) => `¶ ${it}`, locator: true },
  { style: /^modern-language-association/, words: (it) => `par. ${it}`, locator: false },
]

/** "para. 7", "p. 12", or as the style writes it; a time has no word beside it. */
function inWords(engine: Engine, own: Pinpoint | undefined, label: Locator['label'], value: number): string {
  if (own) return own.words(value)
  if (label === 'timestamp') return String(value)
  const term = engine.getTerm(label, 'short', 0) || engine.getTerm(label, 'long', 0)
  return `${term} ${value}`
}

/** Puts the words before what ends the cite: "[1]" becomes "[1, para. 7]". */
function addedTo(cite: Run[], before: string, words: string, after: string): Run[] {
  const last = cite.at(-1)
  // A closing bracket belongs to the whole cite only if the cite begins with its counterpart.
  const whole = /^\([\s\S]*\)\.?$|^\[[\s\S]*\]\.?$/.test(textOf(cite))
  const ends = before === ', ' && whole ? /[)\]]\.?$/ : /\.$/
  const kept = ends.exec(last?.text ?? '')?.[0] ?? ''
  const text = last?.text.slice(0, last.text.length - kept.length) ?? ''
  // American: the comma goes inside the quotation marks.
  const inside = before === ', ' && text.endsWith('”')
  const ended = inside ? `${text.slice(0, -1).replace(/[.,]$/, '')},”` : text
  const head = last ? [...cite.slice(0, -1), { ...last, text: ended }] : []
  return [...head, { text: `${inside ? ' ' : before}${words}${after}${kept}`, faces: [] }]
}

function localeOf(locale: LocaleChoice, item: CslItem): string | null {
  return locale === 'item' ? localeFor(item.language) : locale === 'style' ? null : localeFor(locale)
}

/** A placeholder for the pinpoint in a cached cite: a number, because styles treat other pinpoints differently. */
const SOME_PLACE = 987_654_321
const CITES_KEPT = 2_000
const cites = new Map<string, StyledCitation>()

function withPlace(cite: Run[], to: string): Run[] {
  const from = String(SOME_PLACE)
  return cite.map((it) => (it.text.includes(from) ? { ...it, text: it.text.replaceAll(from, to) } : it))
}

/**
 * One cite with its pinpoint; `null` for an unknown style. Cites of one work differ only by their pinpoints, and an
 * export has thousands of them.
 */
export function citeInStyle(style: string, locale: LocaleChoice, item: CslItem): StyledCitation | null {
  const processor = processorOf(style, localeOf(locale, item))
  if (!processor) return null
  const work = workInStyle(style, workOf(item))
  const prefix = secondarySource(style, processor.engine.opt.lang, item)
  const { locator, label } = locatorOf(item)
  const key = JSON.stringify([style, locale, prefix, label, { ...work, id: '' }])
  const known = cites.get(key) ?? makeCite(processor, style, work, label, prefix)
  // Set only once: setting it again would keep the newest of many equal keys, one per citation of an export.
  if (!cites.has(key)) cites.set(key, known)
  const [oldest] = cites.keys()
  if (cites.size > CITES_KEPT && oldest !== undefined) cites.delete(oldest)
  return {
    inText: withPlace(known.inText, locator),
    footnote: withPlace(known.footnote, locator),
    entry: known.entry,
  }
}

function makeCite(
  processor: Processor,
  style: string,
  work: Work,
  label: Locator['label'],
  prefix: string | undefined,
): StyledCitation {
  const { engine } = processor
  const [id = ''] = load(processor, [work])
  const before = prefix === undefined ? {} : { prefix: String(sheltered(prefix)) }
  const cluster = (given: object) => runs(engine.makeCitationCluster([{ id, ...before, ...given }]))
  const own = label === 'paragraph' ? PINPOINTS.find((it) => it.style.test(style)) : undefined
  const words = inWords(engine, own, label, SOME_PLACE)
  const bare = cluster({})
  const locator = own ? words : String(SOME_PLACE)
  // Styles print a time as if it were a page.
  const isPlaced = own?.locator !== false && label !== 'timestamp'
  const pointed = isPlaced ? cluster({ locator, label }) : bare
  // Medical styles have no pinpoint, and some have one for only a few kinds of work.
  const inText = textOf(pointed) === textOf(bare) ? addedTo(bare, ', ', words, '') : pointed
  const made = engine.makeBibliography()
  // A style with notes only has no list: a work is listed as in a note, without the pinpoint.
  const listed = (made ? made[1][0] : engine.makeCitationCluster([{ id }])) ?? ''
  const entry = runs(withMargin(listed))
  const note = engine.opt.xclass === 'note'
  const footnote = note ? inText : addedTo(runs(withoutMargin(listed)), ' (', words, ')')
  return { inText, footnote, entry }
}

function listWith(processor: Processor, works: readonly Work[]): Map<number, Run[]> {
  const ids = load(processor, works)
  const at = new Map(ids.map((id, place) => [id, place]))
  const made = processor.engine.makeBibliography()
  if (!made)
    return new Map(ids.map((id, place) => [place, runs(processor.engine.makeCitationCluster([{ id }]))]))
  const [{ entry_ids }, entries] = made
  return new Map(entries.map((html, n) => [at.get(entry_ids[n]?.[0] ?? '') ?? n, runs(withMargin(html))]))
}

/** The works in the style's own order, disambiguated if two would read the same; `null` for an unknown style. */
export function listInStyle(style: string, locale: LocaleChoice, works: readonly Work[]): Run[][] | null {
  const main = processorOf(style, locale === 'item' || locale === 'style' ? null : localeFor(locale))
  if (!main) return null
  const asPrinted = works.map((it) => workInStyle(style, it))
  const list = listWith(main, asPrinted)
  if (locale !== 'item') return [...list.values()]
  // Every locale lists all works, so that years are disambiguated in the same way; each work is taken from its own.
  for (const language of new Set(works.map((it) => it.language))) {
    const own = processorOf(style, localeFor(language))
    if (!own || own === main) continue
    for (const [place, entry] of listWith(own, asPrinted)) {
      if (works[place]?.language === language) list.set(place, entry)
    }
  }
  return [...list.values()]
}
