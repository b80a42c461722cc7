import { NO_FORMS, type WordForms } from './parts/forms.ts'
import { entryOf } from './word-list.ts'

/**
 * Turkish nouns with their endings, also behind the apostrophe of a name: *kadın, kadınların*; *Türkiye'nin*. Words are
 * folded, and so are the letters by which Snowball's stemmer knows which endings go with which vowels (*ı* is *i*, *ö* is
 * *o*): it leaves *kadınlar* whole. Here every noun that a word may be of is a key, as far as the vowels allow.
 */

/** A slot of endings, the outermost first: what follows *a, i* or *e*, and *o, u*. `I` stands for *i* or *u*, `A` for *a* or *e*. */
const SLOTS = [
  ['dIr', 'tIr'],
  ['ki'],
  [
    'I',
    'yI',
    'nI',
    'A',
    'yA',
    'nA',
    'dA',
    'tA',
    'ndA',
    'dAn',
    'tAn',
    'ndAn',
    'In',
    'nIn',
    'lA',
    'ylA',
    'ncA',
  ],
  ['I', 'sI', 'Im', 'm', 'In', 'n', 'ImIz', 'mIz', 'InIz', 'nIz', 'lArI'],
  ['lAr'],
].map((slot) =>
  slot.map((ending) => ({
    ending,
    letters: new RegExp(`${ending.replaceAll('A', '[ae]').replaceAll('I', '[iu]')}$`),
  })),
)

const VOWELS = /[aeiou]/g
const SHORTEST = 3
/** Of one letter, an ending is only known behind a longer word. */
const SHORTEST_BEFORE_LETTER = 4
const LETTERS = /^[a-z]+$/
/** Before a vowel, *p, t, k* at the end of a noun are *b, d, ğ*. */
const HARD: Readonly<Record<string, string>> = { b: 'p', d: 't', g: 'k' }

/** Whether an ending goes with the last vowel before it; of a word without one, such as *BM*, nobody knows. */
function fits(rest: string, ending: string): boolean {
  const last = rest.match(VOWELS)?.at(-1)
  const own = ending.match(VOWELS)?.[0]
  if (last === undefined || own === undefined) return true
  if (own === 'i') return last !== 'o' && last !== 'u'
  if (own === 'u') return last === 'o' || last === 'u'
  return own === 'a' ? last !== 'e' : last !== 'a'
}

function isLongEnough(rest: string, ending: string): boolean {
  if (!/[aeiou]/.test(rest)) return rest.length > 1 && ending.length > 1
  if (/^l[ae]r$/.test(ending)) return rest.length > 1
  return rest.length >= (ending.length === 1 ? SHORTEST_BEFORE_LETTER : SHORTEST)
}

/** What may be left of a word without an ending of these slots, from one of them on. */
function rests(word: string, from: number, found: Set<string>) {
  found.add(word)
  for (let at = from; at < SLOTS.length; at += 1) {
    for (const { letters } of SLOTS[at] ?? []) {
      const [ending] = letters.exec(word) ?? []
      if (ending === undefined) continue
      const rest = word.slice(0, -ending.length)
      if (!isLongEnough(rest, ending) || !fits(rest, ending)) continue
      rests(rest, at + 1, found)
      if (!/^[aeiou]/.test(ending)) continue
      const hard = entryOf(HARD, rest.slice(-1))
      if (hard !== undefined) found.add(rest.slice(0, -1) + hard)
      // *Hakkı* is of *hak*.
      if (/([b-df-hj-np-tv-z])\1$/.test(rest)) found.add(rest.slice(0, -1))
    }
  }
}

const PLURAL = /^(.{3,}l[ae]r)/

export const turkish: WordForms = {
  ...NO_FORMS,
  keys: (folded) => {
    if (!LETTERS.test(folded)) return []
    const found = new Set<string>()
    rests(folded, 0, found)
    return [...found]
  },
  // Whoever types a noun asks for its cases, and not for a shorter noun: *kadın* is no *kadı*.
  asked: (folded) => {
    if (!LETTERS.test(folded)) return []
    const [, plural] = PLURAL.exec(folded) ?? []
    return [...new Set([folded, ...(plural === undefined ? [] : [plural.slice(0, -3)])])]
  },
}
