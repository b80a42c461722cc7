import type { Locator } from '../locator.ts'
import { withCopy } from './archived-copy.ts'
import { load, localeFor, localeOfWork, type Processor, processorOf, runs } from './engines.ts'
import { pinpointForm } from './pinpoint.ts'
import type { Work } from './printed-work.ts'
import { type LocaleChoice, placeholdersFor, pointedWith, printerOf, withMargin } from './processor.ts'
import type { Run } from './rich-text.ts'
import { secondarySource, workInStyle } from './work-in-style.ts'

/** A cite in the text: of which work of the list, which kind of place in it, and who is quoted if the text says so. */
export type AskedCite = { work: number; label?: Locator['label']; isRange: boolean; speaker?: string }

/** `place`: the number that stands in it for where the words are; `language`: that it is printed in. */
export type CiteInText = { printed: Run[]; place: string; language: string }

/** The works at the end of a text, and how they are cited in it: by the number of their entry, or by author and year. */
export type ListedWorks = { entries: Run[][]; cites: CiteInText[] }

function loaded(processor: Processor, style: string, works: readonly Work[]): string[] {
  return load(
    processor,
    works.map(({ copy: _, ...work }) => workInStyle(style, work, processor.engine.opt.lang)),
  )
}

function listWith(
  { engine }: Processor,
  style: string,
  works: readonly Work[],
  ids: readonly string[],
): Map<number, Run[]> {
  const at = new Map(ids.map((id, place) => [id, place]))
  const made = engine.makeBibliography()
  const archived = (printed: Run[], place: number) => withCopy(printed, works[place]?.copy, style, engine.opt)
  if (!made)
    return new Map(
      ids.map((id, place) => [place, archived(runs(engine.makeCitationCluster([{ id }])), place)]),
    )
  const [{ entry_ids }, entries] = made
  return new Map(
    entries.map((html, n) => {
      const place = at.get(entry_ids[n]?.[0] ?? '') ?? n
      return [place, archived(runs(withMargin(html)), place)]
    }),
  )
}

/** While all works of the list are loaded: otherwise each would be number 1, and no year would have a letter. */
function citeWith(
  processor: Processor,
  style: string,
  work: Work,
  id: string,
  { label, isRange, speaker }: AskedCite,
): CiteInText {
  const language = processor.engine.opt.lang
  const { place } = placeholdersFor(JSON.stringify(work), isRange)
  const form = pinpointForm(processor.engine, style, label, place, isRange)
  const prefix = secondarySource(style, language, work.author, speaker)
  return { printed: pointedWith(printerOf({ processor, prefix }, id), {}, label, form), place, language }
}

function placesBy<Key>(keys: readonly Key[]): Map<Key, number[]> {
  const found = new Map<Key, number[]>()
  for (const [place, key] of keys.entries()) {
    const others = found.get(key)
    if (others) others.push(place)
    else found.set(key, [place])
  }
  return found
}

const familyIn = ({ author: [first] = [] }: Work): string =>
  first === undefined ? '' : 'literal' in first ? first.literal : first.family

/**
 * What an entry and its cites depend on besides their own work: the works that they are told apart from, by a letter
 * behind the year or by given names, and the entry above, whose author may be repeated by a dash.
 */
function neighboursOf(
  { engine }: Processor,
  works: readonly Work[],
  ids: readonly string[],
  order: readonly number[],
) {
  const cites = ids.map((id) => engine.registry.registry[id]?.ambig ?? '')
  const families = works.map(familyIn)
  const [byCite, byFamily] = [placesBy(cites), placesBy(families)]
  const rank = new Map(order.map((place, at) => [place, at]))
  return (places: readonly number[]): number[] => {
    const all = new Set(places)
    for (const place of places) {
      const above = order[(rank.get(place) ?? 0) - 1]
      if (above !== undefined) all.add(above)
      for (const it of byCite.get(cites[place] ?? '') ?? []) all.add(it)
      for (const it of families[place] ? (byFamily.get(families[place] ?? '') ?? []) : []) all.add(it)
    }
    return [...all].sort((a, b) => a - b)
  }
}

/**
 * The works in the style's own order, disambiguated if two would read the same, and cites of them in the text;
 * `null` for an unknown style.
 */
export function listedInStyle(
  style: string,
  locale: LocaleChoice,
  works: readonly Work[],
  asked: readonly AskedCite[] = [],
): ListedWorks | null {
  const common = locale === 'item' || locale === 'style' ? null : localeFor(locale)
  const locales = works.map(({ language }) => (locale === 'item' ? localeOfWork(style, language) : common))
  const main = processorOf(style, common)
  if (!main) return null
  const cites: CiteInText[] = []
  const cite = (processor: Processor, own: string | null, idOf: (place: number) => string | undefined) => {
    for (const [at, it] of asked.entries()) {
      const [work, id] = [works[it.work], idOf(it.work)]
      if (work && id !== undefined && locales[it.work] === own)
        cites[at] = citeWith(processor, style, work, id, it)
    }
  }
  const all = loaded(main, style, works)
  const entries = listWith(main, style, works, all)
  cite(main, common, (place) => all[place])
  const order = [...entries.keys()]
  const withNeighbours = neighboursOf(main, works, all, order)
  const numbers = new Map(order.map((place, at) => [place, at + 1]))
  // A list of all works for each language would take as many times as long.
  for (const [own, places] of placesBy(locales)) {
    const processor = own === common ? null : processorOf(style, own)
    if (!processor) continue
    const some = withNeighbours(places)
    const listed = some.flatMap((place) => works[place] ?? [])
    const ids = loaded(processor, style, listed)
    const idAt = new Map(some.map((place, at) => [place, ids[at]]))
    for (const [place, id] of idAt) {
      const item = processor.engine.registry.registry[id ?? '']
      if (item) item.seq = numbers.get(place) ?? item.seq
    }
    for (const [at, entry] of listWith(processor, style, listed, ids)) {
      const place = some[at]
      if (place !== undefined && locales[place] === own) entries.set(place, entry)
    }
    cite(processor, own, (place) => idAt.get(place))
  }
  return { entries: [...entries.values()], cites }
}
