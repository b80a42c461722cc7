import { numbered, type Shape, times } from './shapes.ts'

/** Words of passages, and what is typed to find them. */
export type SearchedShape = Shape & { typed: string }

const SEARCHED: Record<string, Omit<SearchedShape, 'name'>> = {
  'one word again and again': { text: times('mill '), typed: 'mill mill "mill mill mill" mil' },
  'words, all different': { text: numbered((at) => `mill${at} `), typed: 'mill1 mil -mill2 "mill3 mill4"' },
  'words that differ in a letter': { text: numbered((at) => `mi${at % 1000}ll `), typed: 'mi1ll mi2ll mi3l' },
  'two words in turn': { text: times('a b '), typed: '"a b a b a b a c" a b' },
  'one endless word': { text: times('mill'), typed: 'millmill mi' },
  'prefixes of each other': { text: (length) => prefixes(length), typed: 'a aa aaa "aaa aaaa"' },
}

function prefixes(length: number): string {
  const words: string[] = []
  for (let size = 0; size < length; size += words.at(-1)?.length ?? 0) {
    words.push(`${'a'.repeat(1 + (words.length % 200))} `)
  }
  return words.join('')
}

export const SEARCHED_SHAPES: readonly SearchedShape[] = Object.entries(SEARCHED).map(([name, it]) => ({
  name,
  ...it,
}))
