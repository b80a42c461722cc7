import type { Engine } from '../../engine/port.ts'
import type { NamePreview, RuleSample } from '../../model/correction-preview.ts'
import type { Scope } from '../../model/correction-scope.ts'
import type { CorrectionProblem } from '../../model/error-reasons.ts'
import { AppError } from '../../model/errors.ts'
import { GROUP_KINDS } from '../../model/group-kinds.ts'
import type { NameKind } from '../../model/name-kinds.ts'
import { isNamedIn, type NamePreviewRequest, type NameRule, nameRule } from '../../model/name-rule.ts'
import { fold, slug } from '../../model/name-words.ts'
import type { Passage } from '../../model/passage.ts'
import { personKey } from '../authority/person-key.ts'
import { reasonOf } from './draft.ts'
import { hitsOf, SAMPLES, sampleOf, Tally } from './found-passages.ts'
import { placeOf, withRegion } from './indexed-names.ts'
import { FACETS_OF, type KnownKey, keysCalled, knownKey } from './known-keys.ts'
import { passagesNear, type Within } from './with-tag.ts'

const refused = (problem: CorrectionProblem) => new AppError('correction-refused', { problem })

type Asked = NamePreviewRequest & { by: string }
type Stamp = { id: string; at: string }
type Says = Pick<NameRule, 'before' | 'after' | 'names'>

/** A rule, and some of the passages that it is about. */
export type MadeOfName = { rule: NameRule; samples: RuleSample[] }

/**
 * What somebody says of a name, as a rule for all passages that have it.
 * @throws AppError `correction-refused` where it cannot be so
 */
export async function nameRuleFrom(
  engine: Engine,
  asked: Asked,
  stamp: Stamp,
  signal?: AbortSignal,
): Promise<MadeOfName> {
  const { change, kind, key, by } = asked
  const known = await knownKey(engine, kind, key)
  if (known === null) throw refused({ reason: 'unknown-key', key })
  if (fold(asked.name) === '') throw refused({ reason: 'no-words-in-name', name: asked.name })
  const says = await SAYS[change](engine, asked, known)
  const own = { of: 'name', before: { kind, key, name: known.entity.label } } as const
  const part = await partOf(engine, asked, own)
  const { found, hasInside, samples } = await passagesMet(engine, { ...own, within: part.within }, signal)
  if (change === 'merge' && hasInside) throw refused({ reason: 'has-others-inside', name: own.before.name })
  if (found.passages === 0) throw refused({ reason: 'nothing-to-split' })
  const what = { what: 'rule', of: 'name', change, scope: part.scope, found }
  const rule = nameRule.parse({ ...stamp, by, ...reasonOf(asked), ...what, ...says })
  return { rule, samples }
}

const SAYS: Record<
  NameRule['change'],
  (engine: Engine, asked: Asked, known: KnownKey) => Says | Promise<Says>
> = {
  merge: async (engine, { kind, key, name: typed }, { entity, names }) => {
    const into = await meantBy(engine, kind, key, typed)
    const found = new Set([into.entity.label, ...into.names])
    return {
      before: { kind, key, name: entity.label },
      after: await becomes(engine, kind, into),
      names: [entity.label, ...names].filter((it) => !found.has(it)),
    }
  },
  rename: (_, { kind, key, name }, { entity }) => {
    if (entity.label === name) throw refused({ reason: 'already-called', name })
    return {
      before: { kind, key, name: entity.label },
      after: { kind, key, name },
      names: [entity.label],
    }
  },
  alias: async (engine, { kind, key, name }, known) => {
    const folded = fold(name)
    if ([known.entity.label, ...known.names].some((it) => fold(it) === folded))
      throw refused({ reason: 'already-called', name })
    const [other] = (await keysCalled(engine, kind, name)).filter((it) => it !== key)
    if (other !== undefined) throw refused({ reason: 'name-of-another', name, key: other })
    // What a text calls so, and no file lists, has this key; with another spelling, somebody else may have it already.
    const spelled = above(key) + keyFor(kind, name)
    if (spelled !== key && (await knownKey(engine, kind, spelled)) !== null)
      throw refused({ reason: 'name-of-another', name, key: spelled })
    return {
      before: { kind, key: spelled, name },
      after: await becomes(engine, kind, known),
      names: [name],
    }
  },
  split: async (engine, { kind, key, name }, { entity }) => {
    const before = { kind, key, name: entity.label }
    const other = name === key ? null : await knownKey(engine, kind, name)
    if (other !== null) return { before, after: await becomes(engine, kind, other), names: [] }
    const after = { kind, key: await freeKey(engine, kind, above(key) + keyFor(kind, name)), name }
    return {
      before,
      after:
        kind === 'place' ? { ...after, place: { ...(await placeHere(engine, entity)), ...NOWHERE } } : after,
      names: [],
    }
  },
}

/** Where another place of the same name is, nobody has said. */
const NOWHERE = { lat: null, lon: null, precision: 'unknown' } as const

/** Of a place, the path to what it is in; a place that no file lists has a key there. */
const above = (key: string) => key.slice(0, key.lastIndexOf('/') + 1)

const keyFor = (kind: NameKind, name: string) => (kind === 'person' ? personKey(name) : slug(name))

/** The one with a key or name. */
async function meantBy(engine: Engine, kind: NameKind, own: string, typed: string): Promise<KnownKey> {
  if (typed === own) throw refused({ reason: 'merged-with-itself' })
  const byKey = await knownKey(engine, kind, typed)
  if (byKey !== null) return byKey
  const [only, ...others] = (await keysCalled(engine, kind, typed)).filter((it) => it !== own)
  if (others.length > 0)
    throw refused({ reason: 'name-of-several', name: typed, keys: [`${only}`, ...others] })
  const known = only === undefined ? null : await knownKey(engine, kind, only)
  if (known === null) throw refused({ reason: 'no-such-name', name: typed })
  return known
}

/** What a tag says of whom it means. */
async function becomes(engine: Engine, kind: NameKind, { entity }: KnownKey): Promise<NameRule['after']> {
  const { key, label: name } = entity
  const group = GROUP_KINDS.find((it) => it === entity.kind)
  return {
    ...{ kind, key, name },
    ...(kind === 'organisation' && group !== undefined && { group }),
    ...(kind === 'place' && { place: await placeHere(engine, entity) }),
  }
}

async function placeHere(engine: Engine, entity: KnownKey['entity']) {
  const { country, admin1, lat, lon, precision } = placeOf(await withRegion(engine, entity))
  return { country, admin1, lat, lon, precision }
}

/** A key that means nobody yet, not even somebody whom no passage names any more. */
async function freeKey(engine: Engine, kind: NameKind, wanted: string): Promise<string> {
  for (let nth = 1; ; nth += 1) {
    const key = nth === 1 ? wanted : `${wanted}-${nth}`
    const known = await Promise.all(FACETS_OF[kind].map((facet) => engine.entities(facet, [key])))
    if (known.flat().length === 0) return key
  }
}

type Named = { of: 'name'; before: NameRule['before'] }
type Part = { scope: Scope; within: Within }

/** How far a statement goes. */
async function partOf(engine: Engine, { within }: Asked, named: Named): Promise<Part> {
  if (within === undefined) return { scope: EVERYWHERE, within: EVERYWHERE }
  if ('collection' in within) return same({ within: 'collection', collection: within.collection })
  if ('search' in within) {
    const { hits } = await hitsOf(engine, named, within.search)
    const asked = { within: 'search', search: within.search } as const
    return { scope: { ...asked, hits }, within: asked }
  }
  const document = await engine.document(within.document)
  if (document === null) throw new AppError('not-found', { what: 'document', id: within.document })
  const { documentId, collection, documentKey } = document
  return same({ within: 'document', document: documentId, collection, documentKey })
}

const EVERYWHERE = { within: 'everywhere' } as const
const same = (scope: Exclude<Scope, { within: 'search' }>): Part => ({ scope, within: scope })

type Met = { found: NameRule['found']; hasInside: boolean; samples: RuleSample[] }

/** The passages that have a name, counted; and whether others have only what is inside it. */
async function passagesMet(
  engine: Engine,
  named: Named & { within: Within },
  signal?: AbortSignal,
): Promise<Met> {
  const tally = new Tally()
  const samples: RuleSample[] = []
  let hasInside = false
  for await (const it of passagesNear(engine, named, signal && { signal })) {
    hasInside ||= named.before.kind !== 'person' && isInside(it, named)
    if (!isNamedIn(it, named.before)) continue
    if (tally.add(it) && samples.length < SAMPLES) samples.push(sampleOf(it, named))
  }
  return { found: tally.found, hasInside, samples }
}

function isInside(passage: Passage, { before: { kind, key } }: Named): boolean {
  if (kind === 'place') return passage.locations.some((it) => it.key.startsWith(`${key}/`))
  const isCalled = passage.quotations.some(({ speaker }) => speaker?.key === key)
  return !isCalled && !passage.groups.some((it) => it.key === key)
}

/**
 * What a statement about a name would change, without making it.
 * @throws AppError as `nameRuleFrom` does
 */
export async function previewOfName(
  engine: Engine,
  asked: NamePreviewRequest,
  signal: AbortSignal,
): Promise<NamePreview> {
  const { rule, samples } = await nameRuleFrom(engine, { ...asked, by: NOBODY }, NOTHING_MADE, signal)
  const { change, before, after, names, found } = rule
  const { kind, key } = asked
  const already = await knownKey(engine, kind, after.key, { signal })
  return {
    ...{ change, kind, names, found, samples },
    before: { key, name: change === 'alias' ? after.name : before.name },
    after: { key: after.key, name: after.name, passages: already?.passages ?? 0 },
  }
}

/** For what is only looked at. */
export const NOBODY = '-'
export const NOTHING_MADE = { id: 'c-000000000000', at: new Date(0).toISOString() }
