import { createHash } from 'node:crypto'
import { type FacetName, UNKNOWN } from '../../../model/search-request.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 20)

/**
 * The form in which the server stores a facet value: short, whatever the key (the server truncates values at 468
 * bytes), case-sensitive (which the server is not), and only hexadecimal digits, so that no key can change what a
 * filter means.
 */
export function token(facet: FacetName, key: string): string {
  return key === UNKNOWN ? UNKNOWN : hash(`${facet}\0${key}`)
}

/** The form of a folded name in filters. */
export const nameToken = (folded: string): string => hash(folded)

/** The form of two folded words that are written with a hyphen. */
export const pairToken = ([left, right]: readonly [string, string]): string => hash(`pair\0${left} ${right}`)

/** The form of what forms of a word are found with, in texts of a language. */
export const formToken = (language: string, key: string): string => hash(`form\0${language}\0${key}`)

/** The form of a text's language, which may have none. */
export const languageToken = (code: string | null): string =>
  code === null || code === '' ? UNKNOWN : token('language', code)
