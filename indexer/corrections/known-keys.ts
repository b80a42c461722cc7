import type { CallOptions, Engine } from '../../engine/port.ts'
import type { Entity } from '../../model/document.ts'
import type { NameKind } from '../../model/name-kinds.ts'
import { kindOfEntity } from '../../model/name-rule.ts'
import { fold } from '../../model/name-words.ts'
import { emptyRequest } from '../../model/search-request.ts'

/** The facets in which what is of a kind has its key: the first as it is named, the second as it is quoted. */
export const FACETS_OF = {
  person: ['person', 'speaker'],
  organisation: ['group', 'speaker'],
  place: ['location'],
} as const satisfies Record<NameKind, readonly Entity['facet'][]>

/** What the index knows under a key, in whichever facets: one label, every other name. `passages`: that have it. */
export type KnownKey = { entity: Entity; names: string[]; passages: number }

type Lookups = Pick<Engine, 'entities' | 'search' | 'facet'>

/** What is known of a key of a kind; null if it is not, or if no passage has it any more. */
export async function knownKey(
  engine: Lookups,
  kind: NameKind,
  key: string,
  options: CallOptions = {},
): Promise<KnownKey | null> {
  const entities: Entity[] = []
  let passages = 0
  for (const facet of FACETS_OF[kind]) {
    const found = (await engine.entities(facet, [key])).filter((it) => kindOfEntity(it) === kind)
    if (found.length === 0) continue
    entities.push(...found)
    const request = emptyRequest()
    const any = { ...request.any, [facet]: [key] }
    const { total } = await engine.search({ ...request, any, furniture: 'include', limit: 1 }, options)
    passages = Math.max(passages, total.value)
  }
  const [entity] = entities
  if (entity === undefined || passages === 0) return null
  const names = [...new Set(entities.flatMap(({ label, aliases }) => [label, ...aliases]))]
  return { entity, names: names.filter((it) => it !== entity.label), passages }
}

const CANDIDATES = 100

/** The keys of a kind that passages have and of which this is the whole name, in the order of the alphabet. */
export async function keysCalled(engine: Lookups, kind: NameKind, name: string): Promise<string[]> {
  const folded = fold(name)
  const found = new Set<string>()
  for (const facet of FACETS_OF[kind]) {
    const request = { ...emptyRequest(), furniture: 'include' as const }
    const { values } = await engine.facet(facet, request, { find: name, offset: 0, limit: CANDIDATES })
    const keys = values.filter(({ count }) => count > 0).map(({ key }) => key)
    for (const it of await engine.entities(facet, keys)) {
      const isCalledSo = [it.label, ...it.aliases].some((one) => fold(one) === folded)
      if (isCalledSo && kindOfEntity(it) === kind) found.add(it.key)
    }
  }
  return [...found].sort()
}
