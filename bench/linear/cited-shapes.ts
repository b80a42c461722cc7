import { passageWith } from '../../citation/passage.fixture.ts'
import type { Passage } from '../../model/passage.ts'
import { around, type Shape, times } from './shapes.ts'

/** What is cited, with a part that is as long as wanted. */
export type CitedShape = { name: string; passage: (length: number) => Passage }

const AUTHOR = 'Jane Alexandra Doe'

const titles: Record<string, Shape['text']> = {
  'a title of words': times('The mill closed '),
  'a title of hyphens': times('-'),
  'a title of spaces': around('The mill', times(' '), 'closed'),
  'a title of spaces before a hyphen': around('The mill', times(' '), '-x'),
  'a title of braces': times('{'),
  'a title of backslashes': times('\\'),
  'a title of quotation marks': times('“'),
  'a title of nested quotation marks': times('“a ‘b '),
  'a title of apostrophes': times("o'"),
  'a title of tags': times('<i>mill '),
  'a title of tags that do not end': times('<'),
  'a title of entities': times('&amp;'),
  'a title of TeX specials': times('%_$#~^'),
  'a title of line breaks': times('\r\n'),
  'a title of Markdown': times('*_`[a]('),
  'a title of combining marks': around('a', times('\u0301'), ''),
}
const texts: Record<string, Shape['text']> = {
  'words of spaces': around('The mill', times(' '), 'closed.'),
  'words of line breaks': times('The mill closed.\n'),
  'words of Markdown': times('> *'),
  'words of one letter': times('a '),
}
const addresses: Record<string, Shape['text']> = {
  'an address of slashes': around('https://example.org', times('/'), 'a'),
  'an address of an archive': around('https://web.archive.org', times('/2021/http://e'), ''),
  'an address of brackets': around('https://example.org/', times('('), ''),
  'an address of escapes': around('https://example.org/', times('%20'), 'a'),
}
const authors: Record<string, (length: number) => string[]> = {
  'many authors': (length) => Array.from({ length: length / 100 }, (_, at) => `${AUTHOR}${at}`),
  'one author of many words': (length) => [times('Doe ')(length)],
  'one author of particles': (length) => [around('Jane', times(' van'), ' Doe')(length)],
  'one author of commas': (length) => [around('Doe', times(', '), 'Jane')(length)],
  'one author of hyphens': (length) => [around('Jane Doe', times('-Doe'), '')(length)],
}

const shapes = <Given>(
  given: Record<string, (length: number) => Given>,
  change: (it: Given) => Partial<Passage>,
): CitedShape[] =>
  Object.entries(given).map(([name, make]) => ({
    name,
    passage: (length) => passageWith(change(make(length))),
  }))

export const CITED_SHAPES: readonly CitedShape[] = [
  ...shapes(titles, (title) => ({ title })),
  ...shapes(texts, (text) => ({ text, end: text.length })),
  ...shapes(addresses, (url) => ({ url })),
  ...shapes(authors, (names) => ({ authors: names })),
]
