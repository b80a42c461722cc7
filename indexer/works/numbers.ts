import { DOI } from '../../model/work.ts'

/** What numbers are of: a symbol of the United Nations, a filing or a case of a court, a decision, a DOI. */
export type NumberKind = 'un-symbol' | 'case-number' | 'ecli' | 'neutral-citation' | 'document-index' | 'doi'
export type FoundNumber = { kind: NumberKind; value: string }

/**
 * The organs and conferences by which symbols of the United Nations begin (ST/LIB/SER.B/5): the Assembly, the Security
 * Council, the Economic and Social Council, the Trusteeship Council, the Secretariat, the bodies of the human rights
 * treaties, programmes and conferences.
 */
const ORGANS =
  'A|S|E|T|ST|CAT|CCPR|CED|CEDAW|CERD|CMW|CRC|CRPD|HRI|DP|TD|UNEP|FCCC|CD|NPT|BWC|APLC|CCM|CTOC|CAC|LOS|IMO|HSP|ICEF|UNW|DPKO'
const PART = String.raw`[A-Z0-9][A-Za-z0-9]*(?:\.[A-Z0-9][A-Za-z0-9]*)*`
const UN_SYMBOL = new RegExp(
  String.raw`(?<![\p{L}\p{N}/])(?:${ORGANS})(?:/${PART}){1,7}(?:\s\((?:19|20)\d\d\))?(?![\p{L}\p{N}/])`,
  'gu',
)
/** `A/B` is no symbol: every one has a number, and only a session or a year can follow the organ alone. */
const isSymbol = (value: string): boolean => {
  const [, second = '', ...others] = value.replace(/\s\(.*$/, '').split('/')
  if (!/\d/.test(value)) return false
  if (others.length === 0) return /^(?:\d{5,}|[A-Z]+\.\d+)$/.test(second)
  return /\d/.test(others.join('/')) && (/[A-Z]/.test(second) || /^(?:\d{1,3}|(?:19|20)\d\d)$/.test(second))
}

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

/** Courts whose judgments have a neutral citation, by the letters in it. */
const COURTS =
  'UKSC|UKPC|UKHL|EWCA (?:Civ|Crim)|EWHC|EWFC|EWCOP|UKUT|UKFTT|UKEAT|EAT|CSIH|CSOH|HCJAC|NICA|NIQB|NIKB|IESC|IECA|IEHC|HCA|FCA|FCAFC|NSWCA|NSWSC|NSWCCA|VSC|VSCA|QCA|QSC|WASC|WASCA|SASC|SASCFC|TASSC|ACTSC|NTSC|NZSC|NZCA|NZHC|ZACC|ZASCA|ZAGPPHC|ZAWCHC|SGCA|SGHC|HKCFA|HKCA|KESC|KECA|KEHC|UGSC|TZCA'
const CANADIAN = 'SCC|CSC|FCA|FC|ONCA|ONSC|BCCA|BCSC|ABCA|ABQB|ABKB|QCCA|QCCS|NSCA|MBCA|SKCA|NBCA|NLCA|PECA'
const NEUTRAL = new RegExp(
  String.raw`\[(?:19|20)\d\d\] (?:${COURTS}) \d+(?: \([A-Z][A-Za-z]+\))?|(?<![\p{L}\p{N}])(?:19|20)\d\d (?:${CANADIAN}) \d+(?![\p{L}\p{N}])`,
  'gu',
)

/** Of Amnesty International: region, kind, number, year. */
const INDEX = /(?<![\p{L}\p{N}])[A-Z]{3} \d{2}\/\d{3,5}\/(?:19|20)\d\d(?![\p{L}\p{N}])/gu

const DOI_IN_TEXT = /(?<![\p{L}\p{N}])10\.\d{4,9}\/[^\s"<>]+[\p{L}\p{N}]/gu

const PATTERNS: { kind: NumberKind; pattern: RegExp; holds?: (value: string) => boolean }[] = [
  { kind: 'ecli', pattern: ECLI },
  { kind: 'neutral-citation', pattern: NEUTRAL },
  { kind: 'case-number', pattern: CASE },
  { kind: 'un-symbol', pattern: UN_SYMBOL, holds: isSymbol },
  { kind: 'document-index', pattern: INDEX },
  { kind: 'doi', pattern: DOI_IN_TEXT, holds: (value) => DOI.test(value) },
]

/** The numbers in a line, by what they are of, with where they stand. */
export function numbersIn(line: string): (FoundNumber & { start: number; end: number })[] {
  return PATTERNS.flatMap(({ kind, pattern, holds }) =>
    [...line.matchAll(pattern)].flatMap((match) => {
      const [value] = match
      if (holds?.(value) === false) return []
      return [{ kind, value, start: match.index, end: match.index + value.length }]
    }),
  )
}

/** Symbols written with underscores, as files of the United Nations are named: `A_HRC_58_66`. */
const FILE_SYMBOL = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${ORGANS})(?:_[A-Z0-9][A-Za-z0-9.]*){2,7}`,
  'gu',
)
/** Hosts at which the path of an address is the symbol. */
const SYMBOL_HOST = /^(?:(?:docs|undocs)\.un\.org|undocs\.org|daccess-ods\.un\.org)$/i
const UN_HOST = /(?:^|\.)(?:un|ohchr|undocs|unhcr)\.org$/i
/** Of an address of Amnesty International: `/documents/pol10/8515/2025/`. */
const INDEX_PATH =
  /(?:^|\/)documents\/(?<region>[a-z]{3})(?<kind>\d{2})\/(?<number>\d{3,5})\/(?<year>(?:19|20)\d\d)(?:\/|$)/i
const INDEX_HOST = /(?:^|\.)amnesty\.org$/i
const DOI_HOST = /^(?:dx\.)?doi\.org$/i

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** The number of the work at an address, where the address is made of it. */
export function numberInAddress(address: string): FoundNumber | null {
  if (!URL.canParse(address)) return null
  const { hostname, pathname, searchParams } = new URL(address)
  const path = decoded(pathname).replace(/^\/+|\/+$/g, '')
  if (DOI_HOST.test(hostname)) return DOI.test(path) ? { kind: 'doi', value: path } : null
  if (SYMBOL_HOST.test(hostname)) {
    const written = searchParams.get('symbol') ?? path.replace(/^[a-z]{2}\//, '')
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
  if (UN_HOST.test(hostname)) return symbolOfFile(file)
  return (
    numbersIn(decoded(`${path} ${searchParams.get('uri') ?? ''}`)).find(({ kind }) => kind === 'ecli') ?? null
  )
}

/** A symbol in the name of a file. */
export function symbolOfFile(name: string): FoundNumber | null {
  for (const [written] of name.matchAll(FILE_SYMBOL)) {
    const value = written.replaceAll('_', '/')
    if (isSymbol(value)) return { kind: 'un-symbol', value }
  }
  return null
}
