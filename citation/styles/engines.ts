import CSL from 'citeproc'
import { settled } from './marks.ts'
import { LATER_EDITIONS, mendStyle } from './mends/index.ts'
import { openPackaged, type Packaged } from './packaged.ts'
import type { Work } from './printed-work.ts'
import { withDelimiters, withRangeDates } from './range-dates.ts'
import { type Run, runsOf } from './rich-text.ts'
import { sheltered, unsheltered } from './shelter.ts'
import './term-case.ts'

export type Engine = InstanceType<typeof CSL.Engine>
export type Processor = { engine: Engine; items: Map<string, object> }

/** A compiled style takes up to 40 megabytes: APA, with every macro written out wherever it is used, is 36. */
const KEPT = 6
const DEFAULT_LOCALE = 'en-US'

const kept = new Map<string, Processor>()
let packaged: Packaged | null = null
let serial = 0

/** Opened on first use and kept: its lists are read from the disk. With the editions that it has not. */
export function packagedStyles(): Packaged {
  packaged ??= withLaterEditions(openPackaged())
  return packaged
}

function withLaterEditions(from: Packaged): Packaged {
  const labels = [...LATER_EDITIONS].map(([id, { label }]): [string, string] => [id, label])
  return {
    ...from,
    styles: new Map([...from.styles, ...labels]),
    style: (id) => from.style(LATER_EDITIONS.get(id)?.from ?? id),
  }
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
    (Object.hasOwn(first, base) ? first[base] : undefined) ??
    locales.find((it) => it.toLowerCase().split('-')[0] === base) ??
    null
  )
}

/**
 * The locale in which a style prints a work of that language: the style's own if it is of the same language, since
 * OSCOLA stays British and Bluebook American whatever English a work is in.
 */
export function localeOfWork(style: string, language: string | undefined): string | null {
  const own =
    ownLocales.get(style) ?? packagedStyles().style(style)?.attrs['default-locale'] ?? DEFAULT_LOCALE
  ownLocales.set(style, own)
  const [mine, its] = [own, language].map((it) => it?.toLowerCase().split('-')[0])
  return mine === its ? null : localeFor(language)
}
/** Of styles that were asked for: reading one takes a while. */
const ownLocales = new Map<string, string>()

/** One engine per style and locale: compiling a style takes most of a second. `null` for an unknown style. */
export function processorOf(style: string, locale: string | null): Processor | null {
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
  const system = { retrieveLocale: (tag: string) => withRangeDates(readLocale(tag)), retrieveItem }
  const mended = withRangeDates(mendStyle(style, xml))
  const engine = new CSL.Engine(system, mended, locale ?? DEFAULT_LOCALE, locale !== null)
  engine.setOutputFormat('html')
  const made = { engine, items }
  kept.set(key, made)
  const [oldest] = kept.keys()
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
  return made
}

export function runs(html: string): Run[] {
  return settled(runsOf(withDelimiters(html))).map((it) => ({
    ...it,
    text: unsheltered(it.text),
  }))
}

/**
 * Hands the works to the engine, under IDs that were never used before: it never forgets what it knows about an ID.
 */
export function load({ engine, items }: Processor, works: readonly Work[]): string[] {
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
