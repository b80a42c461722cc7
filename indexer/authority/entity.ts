import type { GroupKind } from './kinds.ts'
import type { PlaceEntry, PublisherEntry } from './schema.ts'

/** What a name in a text may refer to. */
export type GroupEntity = {
  type: 'group'
  key: string
  name: string
  kind: GroupKind
  aliases: string[]
  parent: string | null
  publisher: PublisherEntry['kind'] | null
  /** Identifier, where a file lists it. */
  wikidata?: string | undefined
  /** The rule that found it, for a group that no file lists. */
  inferred: string | null
}
export type PersonEntity = {
  type: 'person'
  key: string
  name: string
  aliases: string[]
  /** What a file lists as names that are enough beside the full one; absent for a person that no file lists. */
  shortNames?: string[]
  /** Identifier, where a file lists it. */
  wikidata?: string | undefined
  /** The rule that found it, for a person that no file lists. */
  inferred: string | null
}
export type PlaceEntity = {
  type: 'place'
  place: PlaceEntry
  /** The rule that found it, for a place that no file lists. */
  inferred: string | null
}
export type AuthorityEntity = GroupEntity | PersonEntity | PlaceEntity
