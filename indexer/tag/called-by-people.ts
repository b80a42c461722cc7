import { isRule } from '../../model/correction.ts'
import { isOfName } from '../../model/correction-rule.ts'
import type { Document, Entity } from '../../model/document.ts'
import { kindOfEntity, type NameRule } from '../../model/name-rule.ts'

/** Entities with the names that people have given them, as far as the document lists what they said. */
export function calledByPeople(entities: Entity[], { corrected }: Pick<Document, 'corrected'>): Entity[] {
  const said = (corrected?.corrections ?? []).flatMap(({ correction, state }) =>
    state === 'holds' && isRule(correction) && isOfName(correction) ? [correction] : [],
  )
  return said.length === 0 ? entities : entities.map((it) => said.reduce(called, it))
}

function called(it: Entity, { change, before, after, names }: NameRule): Entity {
  if (it.key !== after.key || kindOfEntity(it) !== before.kind) return it
  const label = change === 'rename' ? after.name : it.label
  const all = [...new Set([...it.aliases, it.label, ...names])]
  return { ...it, label, aliases: all.filter((name) => name !== label) }
}
