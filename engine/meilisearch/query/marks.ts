import type { Marks } from '../../highlight.ts'
import type { ResolvedQuery } from '../../resolve.ts'
import type { Lexicon } from './lexicon.ts'

/** What to highlight in a hit: the words as typed and in other spellings, and the tags that matched for names. */
export function marksOf(
  { sought }: ResolvedQuery,
  lexicon: Lexicon,
  typos: boolean,
): Marks & { tags: Set<string> } {
  const marks = {
    words: new Set<string>(),
    prefixes: [] as string[],
    phrases: [] as Marks['phrases'],
    tags: new Set<string>(),
  }
  const word = (it: string, prefix: boolean) => {
    if (prefix) marks.prefixes.push(it)
    else marks.words.add(it)
    for (const words of lexicon.splits(it)) marks.phrases.push({ words, prefix })
  }
  sought.forEach((it, at) => {
    if (it.type === 'phrase') {
      marks.phrases.push({ words: it.words, prefix: it.prefix })
      for (const words of phraseVariants(it.words, lexicon)) marks.phrases.push({ words, prefix: it.prefix })
      return
    }
    if (it.type === 'name') {
      for (const tag of it.tags) marks.tags.add(tag.key)
      for (const { word: one, prefix } of it.words) word(one, prefix)
      return
    }
    word(it.word, it.prefix)
    const next = sought[at + 1]
    if (next?.type === 'word') {
      if (next.prefix) marks.prefixes.push(it.word + next.word)
      else marks.words.add(it.word + next.word)
    }
    if (typos) for (const other of lexicon.corrections(it.word)) marks.words.add(other)
  })
  return marks
}

function phraseVariants(words: string[], lexicon: Lexicon): string[][] {
  return words.flatMap((word, at) => {
    const before = words.slice(0, at)
    const rest = words.slice(at + 1)
    const [next] = rest
    const joined = next === undefined ? [] : [[...before, word + next, ...rest.slice(1)]]
    return [...lexicon.splits(word).map((apart) => [...before, ...apart, ...rest]), ...joined]
  })
}
