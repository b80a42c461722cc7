import { archivedCopy } from '../../model/archived-copy.ts'
import { NEUTRAL_CITATION } from '../../model/neutral-citation.ts'
import { isUnHost, isUnSymbol, UN_SERIES, UN_SESSION } from '../../model/un-symbol.ts'
import { DOI } from '../../model/work.ts'
import { decoded } from './addresses.ts'

/** What numbers are of: a symbol of the United Nations, a filing or a case of a court, a decision, a DOI. */
export type NumberKind = 'un-symbol' | 'case-number' | 'ecli' | 'neutral-citation' | 'document-index' | 'doi'
export type FoundNumber = { kind: NumberKind; value: string }

const PART = String.raw`[A-Z0-9][A-Za-z0-9]*(?:\.[A-Z0-9][A-Za-z0-9]*)*`
const UN_SYMBOL = new RegExp(
  String.raw`(?<![\p{L}\p{N}/])(?:${UN_SERIES})(?:/${PART}){1,7}(?:\s?${UN_SESSION})?(?![\p{L}\p{N}/])`,
  'gu',
)
/** Of the International Criminal Court, the tribunals for single countries and their successors. */
const INTERNATIONAL_CASES = [
  String.raw`ICC-\d\d/\d\d(?:-\d\d/\d\d)?(?:-[A-Za-z0-9.]+)*`,
  String.raw`(?:IT|ICTR|MICT)-\d{2,4}-\d{1,3}(?:[/-][A-Z0-9][A-Za-z0-9./]*)*`,
  String.raw`(?:SCSL|RSCSL)-\d{2,4}-\d{1,2}(?:-[A-Z0-9]+)*`,
  String.raw`STL-\d\d-\d\d(?:/[A-Z0-9-]+)+`,
  String.raw`KSC-[A-Z]{2}-\d{4}-\d{2}(?:/[A-Z0-9]+)*`,
  String.raw`\d{3}/\d{2}-\d{2}-\d{4}[/-]ECCC(?:[/-][A-Z0-9]+)*`,
]
const CASE = new RegExp(
  String.raw`(?<![\p{L}\p{N}/-])(?:${INTERNATIONAL_CASES.join('|')})(?![\p{L}\p{N}/])`,
  'gu',
)

/** Council of the European Union, 2011/C 127/01: country or EU, court, year, number. */
const ECLI = /(?<![\p{L}\p{N}:])ECLI:[A-Z]{2}:[A-Z][A-Z0-9]{0,6}:(?:18|19|20)\d\d:[A-Z0-9.]{1,25}(?<!\.)/gu

const NEUTRAL = new RegExp(NEUTRAL_CITATION, 'gu')

/** Of Amnesty International: region, kind, number, year. */
const INDEX = /(?<![\p{L}\p{N}])[A-Z]{3} \d{2}\/\d{3,5}\/(?:19|20)\d\d(?![\p{L}\p{N}])/gu

const DOI_IN_TEXT = /(?<![\p{L}\p{N}])10\.\d{4,9}\/[^\s"<>]+[\p{L}\p{N}]/gu

const PATTERNS: { kind: NumberKind; pattern: RegExp; holds?: (value: string) => boolean }[] = [
  { kind: 'ecli', pattern: ECLI },
  { kind: 'neutral-citation', pattern: NEUTRAL },
  { kind: 'case-number', pattern: CASE },
  { kind: 'un-symbol', pattern: UN_SYMBOL, holds: (value) => isUnSymbol(value, true) },
  { kind: 'document-index', pattern: INDEX },
  { kind: 'doi', pattern: DOI_IN_TEXT, holds: (value) => DOI.test(value) },
]

/** Addresses have no space before the year or the session: `S/RES/2334(2016)`. */
const spaced = (symbol: string) => symbol.replace(/\s?\(/, ' (')

/** The numbers in a line, by what they are of, with where they stand. */
export function numbersIn(line: string): (FoundNumber & { start: number; end: number })[] {
  return PATTERNS.flatMap(({ kind, pattern, holds }) =>
    [...line.matchAll(pattern)].flatMap((match) => {
      const [written] = match
      const value = kind === 'un-symbol' ? spaced(written) : written
      if (holds?.(value) === false) return []
      return [{ kind, value, start: match.index, end: match.index + written.length }]
    }),
  )
}

/** Symbols written with underscores, as files of the United Nations are named: `A_HRC_58_66`. */
const FILE_SYMBOL = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${UN_SERIES})(?:_[A-Z0-9][A-Za-z0-9.]*){2,7}`,
  'gu',
)
/** Hosts at which the path of an address is the symbol, or one of its parameters. */
const SYMBOL_HOST = /^(?:(?:docs|undocs|documents|daccess-ods)\.un\.org|(?:www\.)?undocs\.org)$/i
const SYMBOL_PARAMETERS = ['symbol', 'FinalSymbol', 's']
/** Of an address of Amnesty International: `/documents/pol10/8515/2025/`. */
const INDEX_PATH =
  /(?:^|\/)documents\/(?<region>[a-z]{3})(?<kind>\d{2})\/(?<number>\d{3,5})\/(?<year>(?:19|20)\d\d)(?:\/|$)/i
const INDEX_HOST = /(?:^|\.)amnesty\.org$/i
const DOI_HOST = /^(?:dx\.)?doi\.org$/i

/** The number of the work at an address, where the address is made of it; of an archived copy, at that of the original. */
export function numberInAddress(address: string): FoundNumber | null {
  const original = archivedCopy(address)?.original ?? address
  if (!URL.canParse(original)) return null
  const { hostname, pathname, searchParams } = new URL(original)
  const path = decoded(pathname).replace(/^\/+|\/+$/g, '')
  if (DOI_HOST.test(hostname)) return DOI.test(path) ? { kind: 'doi', value: path } : null
  if (SYMBOL_HOST.test(hostname)) {
    const given = SYMBOL_PARAMETERS.flatMap((it) => searchParams.get(it) ?? [])
    const written = given[0] ?? path.replace(/^[a-z]{2}\//, '')
    return numbersIn(written.replace(/\.pdf$/i, '')).find(({ kind }) => kind === 'un-symbol') ?? null
  }
  if (INDEX_HOST.test(hostname)) {
    const { region, kind, number, year } = INDEX_PATH.exec(path)?.groups ?? {}
    if (region === undefined) return null
    return { kind: 'document-index', value: `${region.toUpperCase()} ${kind}/${number}/${year}` }
  }
  const file =
    path
      .split('/')
      .at(-1)
      ?.replace(/\.[a-z]{3,4}$/i, '') ?? ''
  if (isUnHost(hostname)) return symbolOfFile(file, true)
  return (
    numbersIn(decoded(`${path} ${searchParams.get('uri') ?? ''}`)).find(({ kind }) => kind === 'ecli') ?? null
  )
}

/** A symbol in the name of a file: without doubt, or of the United Nations. */
export function symbolOfFile(name: string, isOfUnitedNations: boolean): FoundNumber | null {
  for (const [written] of name.matchAll(FILE_SYMBOL)) {
    const value = written.replaceAll('_', '/')
    if (isUnSymbol(value, isOfUnitedNations)) return { kind: 'un-symbol', value }
  }
  return null
}
