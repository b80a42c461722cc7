import type { Engine } from '../../../engine/port.ts'
import {
  type Correction,
  type CorrectionRecord,
  correctableOf,
  type MadeCorrection,
} from '../../../model/correction.ts'
import type { Entity } from '../../../model/document.ts'
import { hasNameKeys, mergedInto, withMergedKeys } from '../../../model/merged-keys.ts'
import { slug } from '../../../model/name-words.ts'
import { emptyRequest } from '../../../model/search-request.ts'
import { correctionsInForce } from '../../../model/undone.ts'
import { type Name, type NameKind, nameAddress, nameInAddress } from '../../address/name-pages.ts'
import { engine } from '../engine.ts'
import { records } from '../records.ts'
import { entitiesUnder, isThere, type Lookups } from './known.ts'

/**
 * Where the page of a name is today: null where it stays, and where nothing is known of it. A key that no passage has any
 * more leads to the only one that took its place: because it is of another kind, because people have corrected every tag
 * with it, or because its words are now a name of somebody else. Where several may have, none is chosen.
 */
export async function movedName(
  engine: Lookups,
  name: Name,
  corrections: () => Promise<readonly CorrectionRecord[]>,
): Promise<Name | null> {
  const { kind, key } = name
  if (await isKnown(engine, name)) return null
  const records = await corrections()
  const merged = mergedInto(records, name)
  if (merged !== null) return (await isKnown(engine, { kind, key: merged })) ? { kind, key: merged } : null
  for (const other of OTHER_KINDS[kind]) {
    if (await isKnown(engine, { kind: other, key })) return { kind: other, key }
  }
  for (const to of [correctedTo(records, name), await calledSo(engine, name)]) {
    if (to !== null && to !== key && (await isKnown(engine, { kind, key: to }))) return { kind, key: to }
  }
  return null
}

const OTHER_KINDS: Record<NameKind, NameKind[]> = {
  person: ['organisation'],
  organisation: ['person'],
  place: [],
}

async function isKnown(engine: Lookups, { kind, key }: Name): Promise<boolean> {
  return (await entitiesUnder(engine, kind, key)).length > 0 && (await isThere(engine, kind, key))
}

type Tag = Correction['what'] & Entity['facet']

/** The tags with keys of a kind, each of which is a facet. */
const TAGS: Record<NameKind, readonly Tag[]> = {
  person: ['person', 'speaker'],
  organisation: ['group', 'speaker'],
  place: ['location'],
}

/** The one key that the corrections in force give for this one, however many steps it took; null if there are several. */
export function correctedTo(records: readonly CorrectionRecord[], { kind, key }: Name): string | null {
  const steps = new Map<string, Set<string>>()
  for (const it of correctionsInForce(records)) {
    if (!TAGS[kind].some((tag) => tag === correctableOf(it))) continue
    const [before, after] = [keyOf(it.before), keyOf(it.after)]
    if (before !== null && after !== null) steps.set(before, (steps.get(before) ?? new Set()).add(after))
  }
  const met = new Set([key])
  for (let at = key; ; ) {
    const [next, ...others] = steps.get(at) ?? []
    if (next === undefined) return at === key ? null : at
    if (others.length > 0 || met.has(next)) return null
    met.add(next)
    at = next
  }
}

function keyOf(value: MadeCorrection['before']): string | null {
  return value !== null && typeof value === 'object' && 'key' in value ? value.key : null
}

const CANDIDATES = 100

/** The one key among whose names is one with the words of this key; null if there are several. */
async function calledSo(engine: Lookups, { kind, key }: Name): Promise<string | null> {
  const wanted = key.split('/').at(-1) ?? key
  const within = key.slice(0, key.length - wanted.length)
  const found = new Set<string>()
  for (const facet of TAGS[kind]) {
    const part = { find: wanted.replaceAll('-', ' '), offset: 0, limit: CANDIDATES }
    const { values } = await engine.facet(facet, emptyRequest(), part)
    const keys = values.filter((it) => it.count > 0 && it.key.startsWith(within)).map((it) => it.key)
    for (const it of await entitiesOf(engine, facet, kind, keys)) {
      if ([it.label, ...it.aliases].some((name) => slug(name) === wanted)) found.add(it.key)
    }
  }
  const [only, ...others] = found
  return others.length > 0 ? null : (only ?? null)
}

async function entitiesOf(engine: Pick<Engine, 'entities'>, facet: Tag, kind: NameKind, keys: string[]) {
  if (facet !== 'speaker') return engine.entities(facet, keys)
  return (await Promise.all(keys.map((key) => entitiesUnder(engine, kind, key)))).flat()
}

/** The address to which that of a name's page leads today; null if it stays, or is not the address of such a page. */
export async function movedAddress(path: string): Promise<string | null> {
  const name = nameInAddress(path)
  if (name === null) return null
  const to = await movedName(await engine(), name, async () => (await records()).corrections.all())
  return to === null ? null : nameAddress(to.kind, to.key)
}

/** The address of a search by keys that are still there, where some of its own were merged with others; null if none was. */
export async function movedSearch(path: string, parameters: URLSearchParams): Promise<string | null> {
  if (!hasNameKeys(parameters)) return null
  const now = withMergedKeys(parameters, await (await records()).corrections.all())
  return now === null ? null : `${path}?${now}`
}
