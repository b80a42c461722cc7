import type { Entity } from '../../../model/document.ts'
import type { DocumentId } from '../../../model/ids.ts'
import type { FacetName } from '../../../model/search-request.ts'
import { words } from '../../../model/words.ts'
import { describerOf } from '../../describers.ts'
import { partsOfNames, surnamesIn, wholeNames } from '../../names.ts'
import type { Labels } from '../../values.ts'
import { encodeWord } from '../encoding/letters.ts'
import { nameToken, token } from '../encoding/tokens.ts'
import type { NameRecord } from './records.ts'
import { nameChecksum } from './sealed.ts'

export type Described = Labels & { facet: FacetName; lat?: number | null; lon?: number | null }

/** The record of a facet value, by whose names it is looked up. */
export function nameRecord(it: Described, by: string): NameRecord {
  const key = token(it.facet, it.key)
  const body = JSON.stringify(it)
  return {
    key,
    type: 'name',
    facet: it.facet,
    id: it.key,
    names: wholeNames(it).map(nameToken),
    surnames: surnamesIn(it).map(nameToken),
    parts: partsOfNames(it).map(nameToken),
    begins: prefixesOf([it.label, ...it.aliases]),
    lat: it.lat ?? null,
    lon: it.lon ?? null,
    body,
    checksum: nameChecksum(key, body),
    by,
  }
}

/** The facet values of a document: as its entities describe them, or else with what the tags say. */
export class Names {
  readonly records: NameRecord[] = []
  private readonly known = new Set<string>()

  constructor(
    entities: readonly Entity[],
    private readonly document: DocumentId,
  ) {
    for (const entity of entities) this.add(entity, true)
  }

  value(facet: FacetName, key: string, label: string): string {
    const parent =
      facet === 'location' && key.includes('/') ? { parent: key.slice(0, key.lastIndexOf('/')) } : {}
    return this.add({ facet, key, label, aliases: [], ...parent }, false)
  }

  private add(it: Described, asEntity: boolean): string {
    const key = token(it.facet, it.key)
    if (this.known.has(key)) return key
    this.known.add(key)
    this.records.push(nameRecord(it, describerOf(this.document, asEntity)))
    return key
  }
}

/** Names are looked up by prefixes of up to this many letters; longer ones are then compared with the names. */
export const MAX_PREFIX = 4

/** The prefixes of the words in names, of one to four letters. */
function prefixesOf(names: string[]): string[] {
  const found = new Set<string>()
  for (const { folded } of names.flatMap((name) => words(name))) {
    for (let length = 1; length <= MAX_PREFIX; length += 1)
      found.add(encodeWord([...folded].slice(0, length).join('')))
  }
  return [...found]
}
