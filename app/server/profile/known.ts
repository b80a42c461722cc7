import type { CallOptions, Engine } from '../../../engine/port.ts'
import type { Entity } from '../../../model/document.ts'
import { emptyRequest, isValue } from '../../../model/search-request.ts'
import { kindOfSpeaker, type NameKind } from '../../address/name-pages.ts'
import { NAMED_IN, viewRequest } from '../../address/name-views.ts'

export type Lookups = Pick<Engine, 'entities' | 'search' | 'facet'>

/** The key under which whoever has no name says something: nobody in particular. */
const NOBODY = 'unnamed'

/**
 * What the index has under a key, as one kind of thing: as it is named in passages, and as it is quoted. Neither if it
 * was never met as this kind.
 */
export async function entitiesUnder(
  engine: Pick<Engine, 'entities'>,
  kind: NameKind,
  key: string,
): Promise<Entity[]> {
  if (!isValue(key) || key === NOBODY) return []
  const [named, quoted] = await Promise.all([
    engine.entities(NAMED_IN[kind], [key]),
    kind === 'place' ? [] : engine.entities('speaker', [key]),
  ])
  return [...named, ...quoted.filter((it) => kindOfSpeaker(it.kind) === kind)]
}

/** Whether any passage quotes or names it today: what is known of a key stays when its last passage is gone. */
export async function isThere(
  engine: Pick<Engine, 'search'>,
  kind: NameKind,
  key: string,
  options: CallOptions = {},
): Promise<boolean> {
  const any = emptyRequest().any
  const asked = { ...emptyRequest(), furniture: 'include' as const, limit: 1 }
  const named = { ...asked, any: viewRequest({ kind, key }, 'named').any }
  if ((await engine.search(named, options)).total.value > 0) return true
  if (kind === 'place') return false
  return (await engine.search({ ...asked, any: { ...any, speaker: [key] } }, options)).total.value > 0
}
