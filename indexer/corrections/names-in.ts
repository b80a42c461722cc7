import type { Entity } from '../../model/document.ts'
import { kindOfEntity, type NamedKey } from '../../model/name-rule.ts'

/** What has a page of its own among the entities of a document. */
export type NamesIn = { has: (it: Pick<NamedKey, 'kind' | 'key'>) => boolean }

export function namesIn(entities: readonly Entity[]): NamesIn {
  const all = new Set(entities.map((it) => `${kindOfEntity(it)} ${it.key}`))
  return { has: ({ kind, key }) => all.has(`${kind} ${key}`) }
}
