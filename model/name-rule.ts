import { z } from 'zod'
import { correctorName, stamp, why } from './correction-parts.ts'
import { found, scope } from './correction-scope.ts'
import { GROUP_KINDS } from './group-kinds.ts'
import { documentId } from './ids.ts'
import { NAME_CHANGES, NAME_KINDS, type NameChange, type NameKind } from './name-kinds.ts'
import { location, type Paragraph, type Speaker } from './passage.ts'
import { refuse } from './value-problem.ts'

/**
 * What people say of names: that two are one, that one is two, what somebody is called, and how else. In each of these,
 * what has one key gets another key, name or both, and other names find it.
 */

const nameKind = z.enum(NAME_KINDS)
const nameChange = z.enum(NAME_CHANGES)

const named = z.object({ kind: nameKind, key: z.string().min(1), name: z.string().min(1) })
export type NamedKey = z.infer<typeof named>

/** With what its tags say besides: of an organisation its kind, of a place where it is. */
const becomes = named.extend({
  group: z.enum(GROUP_KINDS).optional(),
  place: location.pick({ country: true, admin1: true, lat: true, lon: true, precision: true }).optional(),
})

/** One such statement. What has the key of `before` has that of `after` instead; the keys are the same if it is renamed. */
export const nameRule = z
  .object({
    ...stamp,
    what: z.literal('rule'),
    of: z.literal('name'),
    change: nameChange,
    /** Everywhere, except of what is split. */
    scope,
    before: named,
    after: becomes,
    /** Names that find `after` from now on, besides those that it has. */
    names: z.array(z.string().min(1)),
    /** What had the key that is changed when this was said; of an alias, the key that got it. */
    found,
  })
  .superRefine(({ before, after }, context) => {
    // A person is no place, whoever has written the file.
    if (before.kind !== after.kind)
      refuse(context, { reason: 'does-not-apply', what: after.kind }, ['after', 'kind'])
  })
export type NameRule = z.infer<typeof nameRule>

type Tagged = Pick<Paragraph, 'quotations' | 'groups' | 'locations' | 'people'>

/** Whether a speaker is called by a key of this kind. */
export const speaks = (speaker: Speaker | null, { kind, key }: Pick<NamedKey, 'kind' | 'key'>): boolean =>
  speaker !== null && speaker.key === key && speaker.kind === SPEAKERS[kind]

const SPEAKERS: Record<NameKind, Speaker['kind'] | null> = {
  person: 'person',
  organisation: 'group',
  place: null,
}

/** The list of a passage's tags in which a name of this kind is. */
export const TAGGED_IN = { person: 'people', organisation: 'groups', place: 'locations' } as const

/** Whether a passage names or quotes what has this key. */
export const isNamedIn = (passage: Tagged, it: Pick<NamedKey, 'kind' | 'key'>): boolean =>
  passage[TAGGED_IN[it.kind]].some(({ key }) => key === it.key) ||
  passage.quotations.some(({ speaker }) => speaks(speaker, it))

/** What kind of page a facet's value has; null if none. */
export function kindOfEntity({ facet, kind }: { facet: string; kind?: string | undefined }): NameKind | null {
  if (facet === 'person') return 'person'
  if (facet === 'group') return 'organisation'
  if (facet === 'location') return 'place'
  if (facet === 'source' || kind === undefined || kind === 'unnamed') return null
  return kind === 'person' ? 'person' : 'organisation'
}

const asked = {
  change: nameChange,
  kind: nameKind,
  key: z.string().min(1).max(500),
  /** What it is merged with, by key or name; what it is called, or called as well; what its other half is called. */
  name: z.string().trim().min(1).max(500),
  /** Which part of what has the key is meant, of what is split. */
  within: z
    .union([
      z.strictObject({ document: documentId }),
      z.strictObject({ collection: z.string().min(1) }),
      z.strictObject({ search: z.string().max(8_000) }),
    ])
    .optional(),
  why: why.optional(),
}

function requireScope(
  { change, within }: { change: NameChange; within?: unknown },
  context: z.RefinementCtx,
): void {
  if (change === 'split' && within === undefined) refuse(context, { reason: 'missing' }, ['within'])
  if (change !== 'split' && within !== undefined)
    refuse(context, { reason: 'does-not-apply', what: change }, ['within'])
}

/** A statement about a name as a person types it. */
export const nameRequest = z.strictObject({ ...asked, by: correctorName }).superRefine(requireScope)
export type NameRequest = z.infer<typeof nameRequest>

/** The same before it is made, to see what it would change. */
export const namePreviewRequest = z.strictObject(asked).superRefine(requireScope)
export type NamePreviewRequest = z.infer<typeof namePreviewRequest>
