import { wordForms } from '../../../languages/forms.ts'
import { lettersOfParts, NO_FORMS } from '../../../languages/parts/forms.ts'
import { encodeWord } from '../encoding/letters.ts'
import { languageToken } from '../encoding/tokens.ts'
import { allOf, anyOf, begins, is } from '../query/expression.ts'
import { visible } from '../query/filters.ts'
import type { Forms } from '../query/lexicon.ts'
import type { FormRecord } from '../records/records.ts'
import { NO_LIMIT, question, type Server } from '../server.ts'

/** A word of a query with its forms in one language. */
type Wanted = { typed: string; language: string; words: string[] }

/**
 * The compounds that words are parts of, in languages that write them as one word. The vocabulary says which words
 * contain a word, the language which of these are made of it, by what else stands alone in its texts.
 */
export async function withCompounds(
  server: Server,
  found: ReadonlyMap<string, Forms>,
  languages: readonly string[],
  generation: number,
): Promise<Map<string, Forms>> {
  const compounding = languages.filter((code) => wordForms(code).parts !== NO_FORMS.parts)
  const wanted = [...found].flatMap(([typed, forms]) =>
    compounding.flatMap((language): Wanted[] => {
      const others = forms.find((it) => it.language === language)?.words ?? []
      return wordForms(language).asked(typed).length === 0
        ? []
        : [{ typed, language, words: [typed, ...others] }]
    }),
  )
  const all = new Map(found)
  if (wanted.length === 0) return all
  const candidates = await containing(server, wanted)
  const alone = new Map<string, Set<string>>(compounding.map((code) => [code, new Set()]))
  const asked = new Map<string, Set<string>>(compounding.map((code) => [code, new Set()]))
  for (;;) {
    const missing: { language: string; part: string }[] = []
    const compounds = wanted.map(({ typed, language }, at) => {
      const forms = wordForms(language)
      const keys = new Set(forms.asked(typed))
      const isWord = (part: string): boolean => {
        if (asked.get(language)?.has(part)) return alone.get(language)?.has(part) === true
        asked.get(language)?.add(part)
        missing.push({ language, part })
        return false
      }
      const isMadeOf = (word: string) =>
        forms.parts(word, isWord).some((part) => forms.keys(part).some((key) => keys.has(key)))
      return (candidates[at] ?? []).filter(isMadeOf)
    })
    if (missing.length === 0) {
      wanted.forEach(({ typed, language, words }, at) => {
        const more = (compounds[at] ?? []).filter((it) => !words.includes(it))
        if (more.length === 0) return
        const others = (all.get(typed) ?? []).filter((it) => it.language !== language)
        const inflected = words.slice(1)
        all.set(typed, [...others, { language, words: [...inflected, ...more].sort() }])
      })
      return all
    }
    for (const { language, part } of await standAlone(server, missing, generation))
      alone.get(language)?.add(part)
  }
}

async function containing(server: Server, wanted: readonly Wanted[]): Promise<string[][]> {
  const asked = wanted.map(({ words, language }) => {
    const letters = lettersOfParts(words, wordForms(language).asked(words[0] ?? ''))
    const contains = letters.map((it) => begins('ends', encodeWord(it)))
    const filter = allOf([is('spoken', languageToken(language)), anyOf(contains)])
    return question('words', filter, { fields: ['plain'], limit: NO_LIMIT })
  })
  const answers = await server.ask(asked)
  return answers.map(({ hits }) => (hits as FormRecord[]).map((it) => it.plain))
}

/** Those of the words that stand alone in a text of their language. */
async function standAlone<Part extends { language: string; part: string }>(
  server: Server,
  parts: readonly Part[],
  generation: number,
): Promise<Part[]> {
  const found: Part[] = []
  for (let at = 0; at < parts.length; at += PARTS_AT_ONCE) {
    const some = parts.slice(at, at + PARTS_AT_ONCE)
    const asked = some.map(({ language, part }) =>
      question(
        'passages',
        allOf([visible(generation), is('language', languageToken(language)), is('words', encodeWord(part))]),
      ),
    )
    const answers = await server.ask(asked)
    found.push(...some.filter((_, nth) => (answers[nth]?.total ?? 0) > 0))
  }
  return found
}

/** In one request, so that it stays short. */
const PARTS_AT_ONCE = 500
