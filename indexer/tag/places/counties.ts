import { NO_WORDS, withWord } from '../../gazetteer/format.ts'
import type { PassageView } from '../passage/passage-view.ts'
import { gazetteerOption } from './option.ts'
import { isListSeparator } from './parents.ts'
import type { Lookup, Span } from './spans.ts'

function asCounty(span: Span, noun: string, { gazetteer, authority }: Lookup): Span | null {
  const name = `${span.name} ${noun}`
  const options = gazetteer
    .named(name.split(' ').reduce(withWord, NO_WORDS))
    .map((it) => gazetteerOption(it, gazetteer, authority))
  return options.length === 0 ? null : { ...span, name, options, sure: true, commonWord: false }
}

/** `Clay, Grant and Swift counties`: each of them is a county, whatever towns have that name. */
export function withCounties(view: PassageView, spans: Span[], lookup: Lookup): Span[] {
  const all = [...spans]
  for (let at = 0; at < all.length; at += 1) {
    const noun = view.language.places.pluralRegionNouns.get(view.tokens[all[at]?.to ?? -1]?.folded ?? '')
    if (noun === undefined) continue
    for (let member = at; member >= 0; member -= 1) {
      const [span, next] = [all[member], spans[member + 1]]
      if (!span || (member < at && (!next || !isListSeparator(view, view.text.slice(span.end, next.start)))))
        break
      const county = asCounty(span, noun, lookup)
      if (county === null) break
      all[member] = county
    }
  }
  return all
}
