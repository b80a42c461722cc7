import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { fold, slug } from '../../model/name-words.ts'
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
  NO_WORDS,
  NONE,
  PLACE_BITS,
  type PlaceKind,
  withWord,
} from './format.ts'
import { REGION_CENTRES } from './region-centres.ts'
import { englishWords, type SourcePlace, sourcePlaces, sourceRegions } from './sources.ts'
import { otherNames, spellings } from './spellings.ts'

/** Makes `data/gazetteer.bin.gz` from the packages that ship GeoNames. Run it after updating them. */

type Packed = {
  name: string
  key: string
  kind: PlaceKind
  country: string
  lat: number
  lon: number
  population: number
  admin1: number
  admin2: number
  spellings: string[]
  alternates: string[]
}

/** `Homs Governorate` becomes `Homs`; a county keeps its word, by which texts distinguish it from the town. */
const REGION_WORD =
  /(?:^(?:State of|Province of|Region of|Republic of) | (?:Governorate|Province|Region|Oblast|Prefecture|Voivodeship|Department|State|Krai|Emirate|County|District)$)/i

const regionName = (name: string) => (name.includes(' and ') ? name : name.replace(REGION_WORD, '') || name)

function middle(members: readonly SourcePlace[]): { lat: number; lon: number } {
  const mean = (of: (it: SourcePlace) => number) =>
    members.reduce((sum, it) => sum + of(it), 0) / members.length
  return { lat: mean((it) => it.lat), lon: mean((it) => it.lon) }
}

const peopleIn = (members: readonly SourcePlace[]) =>
  members.reduce((sum, it) => sum + (it.feature === 'PPLX' ? 0 : it.population), 0)

function grouped(places: readonly SourcePlace[], by: 'admin1' | 'admin2'): Map<string, SourcePlace[]> {
  const groups = new Map<string, SourcePlace[]>()
  for (const place of places) {
    const code = place[by]
    const group = groups.get(code)
    if (group) group.push(place)
    else groups.set(code, [place])
  }
  return groups
}

/** Regions first, then places by population, so that the larger of two with the same name and region gets the plain key. */
function packed(): Packed[] {
  const places = sourcePlaces().sort((a, b) => b.population - a.population)
  const names = sourceRegions()
  const all: Packed[] = []
  const keys = new Set<string>()
  const firstLevel = new Map<string, number>()
  const secondLevel = new Map<string, number>()
  const add = (it: Packed): number | null => {
    if (keys.has(it.key)) return null
    keys.add(it.key)
    return all.push(it) - 1
  }
  for (const [code, members] of grouped(places, 'admin1')) {
    const full = names.admin1.get(code)
    const country = code.slice(0, 2)
    if (full === undefined) continue
    const name = regionName(full)
    const [lat, lon] = REGION_CENTRES[code] ?? [null, null]
    const centre = lat === null ? middle(members) : { lat, lon }
    const at = add({
      ...{ name, key: `${country}/${slug(name)}`, kind: 'admin1', country, ...centre },
      ...{
        population: peopleIn(members),
        admin1: NONE,
        admin2: NONE,
        spellings: [full],
        alternates: [],
      },
    })
    if (at !== null) firstLevel.set(code, at)
  }
  const above = (code: string) => {
    const at = firstLevel.get(code)
    return { admin1: at ?? NONE, path: (at === undefined ? undefined : all[at]?.key) ?? code.slice(0, 2) }
  }
  const towns = new Set(places.map((it) => `${it.admin1} ${fold(it.name)}`))
  for (const [code, members] of grouped(places, 'admin2')) {
    const name = names.admin2.get(code)
    const country = code.slice(0, 2)
    const upper = code.slice(0, code.lastIndexOf('.'))
    // Without its word, a county could not be distinguished from the town with the same name.
    if (name === undefined || towns.has(`${upper} ${fold(name)}`)) continue
    const { admin1, path } = above(upper)
    const at = add({
      ...{ name, key: `${path}/${slug(name)}`, kind: 'admin2', country, ...middle(members) },
      ...{ population: peopleIn(members), admin1, admin2: NONE, spellings: [], alternates: [] },
    })
    if (at !== null) secondLevel.set(code, at)
  }
  for (const place of places) {
    const { admin1, path } = above(place.admin1)
    const admin2 = secondLevel.get(place.admin2) ?? NONE
    const plain = `${path}/${slug(place.name)}`
    const county = all[admin2]?.name
    const key = keys.has(plain) && county !== undefined ? `${plain}-${slug(county)}` : plain
    const { name, country, lat, lon, population } = place
    const kind = KIND_OF[place.feature] ?? 'place'
    add({
      ...{ name, key, kind, country, lat, lon, population, admin1, admin2 },
      ...{ spellings: spellings(place), alternates: otherNames(place) },
    })
  }
  return all
}

const KIND_OF: Record<string, PlaceKind> = { PPLC: 'capital', PPLX: 'section' }

type Row = { hash: number; check: number; place: number }

function rowsOf(all: readonly Packed[], firstWords: Uint8Array): Row[] {
  const rows: Row[] = []
  const english = englishWords()
  all.forEach((it, at) => {
    const seen = new Set<string>()
    const list = (spelling: string, alternate: boolean) => {
      const folded = fold(spelling)
      if (folded === '' || seen.has(folded)) return
      seen.add(folded)
      const words = folded.split(' ')
      const { hash, check } = words.reduce(withWord, NO_WORDS)
      const first = withWord(NO_WORDS, words[0] ?? '').hash % FIRST_WORD_BITS
      firstWords[first >> 3] = (firstWords[first >> 3] ?? 0) | (1 << (first & 7))
      const bits =
        (alternate ? ALTERNATE : 0) |
        (english.common.has(folded) ? COMMON_WORD : 0) |
        (english.firstNames.has(folded) ? FIRST_NAME : 0)
      rows.push({ hash, check: check16(check), place: (at | bits) >>> 0 })
    }
    list(it.name, false)
    for (const spelling of it.spellings) list(spelling, false)
    for (const alternate of it.alternates) list(alternate, true)
  })
  return rows.sort((a, b) => a.hash - b.hash || (a.place & PLACE_BITS) - (b.place & PLACE_BITS))
}

function write(all: readonly Packed[], file: string): void {
  const firstWords = new Uint8Array(FIRST_WORD_BITS / 8)
  const rows = rowsOf(all, firstWords)
  const countries = [...new Set(all.map((it) => it.country))].sort()
  const blob: Buffer[] = []
  let nameBytes = 0
  const starts = all.map((it) => {
    const start = nameBytes
    const own = it.key.slice(it.key.lastIndexOf('/') + 1)
    const text = Buffer.from(own === slug(it.name) ? `${it.name}\n` : `${it.name}\t${own}\n`)
    nameBytes += text.length
    blob.push(text)
    return start
  })
  const value: Record<ColumnName, (at: number) => number> = {
    lat: (at) => Math.round((all[at]?.lat ?? 0) * DEGREE),
    lon: (at) => Math.round((all[at]?.lon ?? 0) * DEGREE),
    population: (at) => all[at]?.population ?? 0,
    admin1: (at) => all[at]?.admin1 ?? NONE,
    admin2: (at) => all[at]?.admin2 ?? NONE,
    nameStart: (at) => starts[at] ?? 0,
    hash: (at) => rows[at]?.hash ?? 0,
    place: (at) => rows[at]?.place ?? 0,
    check: (at) => rows[at]?.check ?? 0,
    country: (at) => countries.indexOf(all[at]?.country ?? ''),
    kind: (at) => KINDS.indexOf(all[at]?.kind ?? 'place'),
  }
  const columns = COLUMNS.map(({ name, bytes, of }) => {
    const length = of === 'places' ? all.length : rows.length
    const column = Buffer.alloc(length * bytes)
    for (let at = 0; at < length; at += 1) {
      const number = value[name](at)
      if (name === 'lat' || name === 'lon') column.writeInt32LE(number, at * bytes)
      else column.writeUIntLE(number, at * bytes, bytes)
    }
    return column
  })
  const header: Header = {
    places: all.length,
    rows: rows.length,
    firstWordBytes: firstWords.length,
    nameBytes,
    countries,
  }
  const body = Buffer.concat([...columns, firstWords, ...blob])
  writeFileSync(
    file,
    gzipSync(Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]), { level: 9 }),
  )
  process.stderr.write(`${all.length} places, ${rows.length} names\n`)
}

write(packed(), path.join(path.dirname(fileURLToPath(import.meta.url)), 'data', 'gazetteer.bin.gz'))
