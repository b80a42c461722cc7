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
  const localeOf = ({ language }: Work) => (locale === 'item' ? localeOfWork(style, language) : common)
  const list = new Map<number, Run[]>()
  const cites: CiteInText[] = []
  // Every locale lists all works, so that years are disambiguated in the same way; each work is taken from its own.
  for (const own of new Set([common, ...works.map(localeOf)])) {
    const processor = processorOf(style, own)
    if (!processor) return null
    const ids = loaded(processor, style, works)
    for (const [place, entry] of listWith(processor, style, works, ids)) {
      const work = works[place]
      if (own === common || (work && localeOf(work) === own)) list.set(place, entry)
    }
    for (const [at, cite] of asked.entries()) {
      const work = works[cite.work]
      const id = ids[cite.work]
      if (work && id !== undefined && localeOf(work) === own)
        cites[at] = citeWith(processor, style, work, id, cite)
    }
  }
  return { entries: [...list.values()], cites }
}
