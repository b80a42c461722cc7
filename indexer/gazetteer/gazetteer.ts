import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { slug } from '../../model/name-words.ts'
import {
  ALTERNATE,
  COLUMNS,
  COMMON_WORD,
  type ColumnName,
  check16,
  DEGREE,
  FIRST_NAME,
  FIRST_WORD_BITS,
  type Header,
  KINDS,
  type NameHash,
  NO_WORDS,
  NONE,
  PLACE_BITS,
  type PlaceKind,
  withWord,
} from './format.ts'

const FILE = path.join(path.dirname(fileURLToPath(import.meta.url)), 'data', 'gazetteer.bin.gz')

/** A place of the gazetteer. `id` is its row, valid only for the gazetteer that gave it. */
export type GazetteerPlace = {
  id: number
  name: string
  /** Country, region and place as a path: `US/louisiana/alexandria`. */
  key: string
  kind: PlaceKind
  country: string
  /** Degrees, WGS 84; for a region, the mean of its places. */
  lat: number
  lon: number
  /** People; 0 where unknown. */
  population: number
  admin1: number | null
  admin2: number | null
}

/**
 * A place that has the name that was looked up. `alternate`: it is not the place's main name. `commonWord`: English
 * also writes it without a capital. `firstName`: people have it too.
 */
export type Listed = { id: number; alternate: boolean; commonWord: boolean; firstName: boolean }

export type Gazetteer = {
  /** Whether any name may begin with a folded word: rules out most words quickly. */
  begins(word: string): boolean
  /** The places of a name, given as the hash of its folded words (`NO_WORDS`, `withWord`). */
  named(name: NameHash): Listed[]
  place(id: number): GazetteerPlace
}

const header: z.ZodType<Header> = z.object({
  places: z.number(),
  rows: z.number(),
  firstWordBytes: z.number(),
  nameBytes: z.number(),
  countries: z.array(z.string()),
})

type Column = Int32Array | Uint32Array | Uint16Array | Uint8Array

function columnOf(name: ColumnName, bytes: Buffer): Column {
  // Copied, because a view has to start at a multiple of its width.
  const own = new Uint8Array(bytes).buffer
  if (name === 'lat' || name === 'lon') return new Int32Array(own)
  const width = COLUMNS.find((it) => it.name === name)?.bytes
  return width === 4 ? new Uint32Array(own) : width === 2 ? new Uint16Array(own) : new Uint8Array(own)
}

/** The first row whose hash is not below the given one. */
function firstRow(hashes: Column, sought: number): number {
  let low = 0
  let high = hashes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hashes[middle] ?? 0) < sought) low = middle + 1
    else high = middle
  }
  return low
}

/** Reads the packed gazetteer; README.md says what it takes. */
export function readGazetteer(file = FILE): Gazetteer {
  const whole = gunzipSync(readFileSync(file))
  const line = whole.indexOf(10)
  const { places, rows, firstWordBytes, countries } = header.parse(
    JSON.parse(whole.toString('utf8', 0, line)),
  )
  let offset = line + 1
  const take = (length: number) => {
    offset += length
    return whole.subarray(offset - length, offset)
  }
  const columns = new Map<ColumnName, Column>()
  for (const { name, bytes, of } of COLUMNS) {
    columns.set(name, columnOf(name, take((of === 'places' ? places : rows) * bytes)))
  }
  const column = (name: ColumnName): Column => columns.get(name) ?? new Uint8Array()
  const firstWords = new Uint8Array(take(firstWordBytes))
  const names = Buffer.from(whole.subarray(offset))
  const hashes = column('hash')
  const rowPlaces = column('place')
  const checks = column('check')
  const numbers = {
    lat: column('lat'),
    lon: column('lon'),
    population: column('population'),
    admin1: column('admin1'),
    admin2: column('admin2'),
    nameStart: column('nameStart'),
    country: column('country'),
    kind: column('kind'),
  }
  const made = new Map<number, GazetteerPlace>()

  function make(id: number): GazetteerPlace {
    const start = numbers.nameStart[id] ?? 0
    const [name = '', own = slug(name)] = names.toString('utf8', start, names.indexOf(10, start)).split('\t')
    const above = (at: number | undefined) => (at === undefined || at === NONE ? null : at)
    const admin1 = above(numbers.admin1[id])
    const country = countries[numbers.country[id] ?? 0] ?? ''
    return {
      ...{ id, name, country, key: `${admin1 === null ? country : place(admin1).key}/${own}` },
      kind: KINDS[numbers.kind[id] ?? 0] ?? 'place',
      lat: (numbers.lat[id] ?? 0) / DEGREE,
      lon: (numbers.lon[id] ?? 0) / DEGREE,
      population: numbers.population[id] ?? 0,
      ...{ admin1, admin2: above(numbers.admin2[id]) },
    }
  }

  function place(id: number): GazetteerPlace {
    const known = made.get(id)
    if (known) return known
    const it = make(id)
    made.set(id, it)
    return it
  }

  return {
    begins(word) {
      const bit = withWord(NO_WORDS, word).hash % FIRST_WORD_BITS
      return ((firstWords[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0
    },
    named({ hash, check }) {
      const found: Listed[] = []
      const wanted = check16(check)
      for (let row = firstRow(hashes, hash); hashes[row] === hash; row += 1) {
        const at = rowPlaces[row] ?? 0
        if (checks[row] !== wanted) continue
        found.push({
          id: at & PLACE_BITS,
          alternate: (at & ALTERNATE) !== 0,
          commonWord: (at & COMMON_WORD) !== 0,
          firstName: (at & FIRST_NAME) !== 0,
        })
      }
      return found
    },
    place,
  }
}

let loaded: Gazetteer | undefined

/** The gazetteer, read on first use. */
export function gazetteer(): Gazetteer {
  loaded ??= readGazetteer()
  return loaded
}
