import locales from '@citation-js/plugin-csl/lib/locales.json' with { type: 'json' }
import styles from '@citation-js/plugin-csl/lib/styles.json' with { type: 'json' }
import CSL from 'citeproc'
import type { Locator } from './csl.ts'
import type { CslItem } from './csl-item.ts'

export type StyleName = 'apa'

const LANGUAGE = 'en-US'

/** The processor reads `<i>` in a title as markup and drops it, so a `<` travels as a noncharacter. */
const LESS_THAN = '\u{FDD0}'

type Processor = {
  engine: InstanceType<typeof CSL.Engine>
  items: Map<string, object>
}

const processors = new Map<StyleName, Processor>()
let serial = 0

/** One engine a style: compiling a style takes most of a second. */
function processorOf(style: StyleName): Processor {
  const known = processors.get(style)
  if (known) return known
  const items = new Map<string, object>()
  const retrieveItem = (id: string) => items.get(id) ?? {}
  const engine = new CSL.Engine(
    { retrieveLocale: () => locales[LANGUAGE], retrieveItem },
    styles[style],
    LANGUAGE,
    true,
  )
  engine.setOutputFormat('text')
  const made = { engine, items }
  processors.set(style, made)
  return made
}

function sheltered(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('<', LESS_THAN).replace(/\s+/g, ' ')
  if (Array.isArray(value)) return value.map(sheltered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, sheltered(it)]))
}

function unsheltered(text: string): string {
  return text.replaceAll(LESS_THAN, '<').trim()
}

/**
 * Hands the works to the engine, under ids that were never used before: it remembers what it once learned
 * about an id.
 */
function load({ engine, items }: Processor, works: readonly CslItem[]): string[] {
  items.clear()
  const ids = works.map((work) => {
    serial += 1
    const id = `c${serial}`
    const { custom: _, ...known } = work
    items.set(id, { ...Object(sheltered(known)), id })
    return id
  })
  engine.updateItems(ids)
  return ids
}

/** The works in the style's own order, told apart where two would read alike. */
export function listWorks(style: StyleName, works: readonly CslItem[]): string[] {
  const processor = processorOf(style)
  load(processor, works)
  const made = processor.engine.makeBibliography()
  return made ? made[1].map(unsheltered) : []
}

export type Cite = { item: CslItem; locator: Locator; prefix?: string }

/** The in-text form of one cite, and its entry in the list of works. */
export function citeWork(style: StyleName, { item, locator, prefix }: Cite): [inText: string, entry: string] {
  const processor = processorOf(style)
  const [id = ''] = load(processor, [item])
  const before = prefix === undefined ? {} : { prefix: String(sheltered(prefix)) }
  const inText = processor.engine.makeCitationCluster([{ id, ...locator, ...before }])
  const made = processor.engine.makeBibliography()
  return [unsheltered(inText), unsheltered(made ? (made[1][0] ?? '') : '')]
}
