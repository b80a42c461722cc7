import { fold } from '../../model/words.ts'
import { below, pick, type Random, seeded } from '../corpus/random.ts'

export const CLASSES = ['common', 'rare', 'several words', 'typing', 'prefix', 'phrase', 'typo'] as const
export type QueryClass = (typeof CLASSES)[number]

/** What queries are drawn from: some passages, and in how many passages of the whole corpus each word occurs. */
export type QuerySource = { texts: string[]; frequency: ReadonlyMap<string, number> }

const RARE_AT_MOST = 5

/** Distinct queries of every class, drawn from the corpus. */
export function drawQueries(count: number, material: QuerySource): Record<QueryClass, string[]> {
  const draws = drawers(count, material)
  const drawn = CLASSES.map((name, nth): [QueryClass, string[]] => {
    const random = seeded(nth + 100)
    const found = new Set<string>()
    for (let tries = 0; found.size < count && tries < count * 200; tries += 1) {
      const query = draws[name](random)
      if (query !== null) found.add(query)
    }
    if (found.size < count) {
      throw new Error(`Only ${found.size} distinct queries of the class "${name}" could be drawn.`)
    }
    return [name, [...found]]
  })
  return Object.fromEntries(drawn) as Record<QueryClass, string[]>
}

type Drawers = Record<QueryClass, (random: Random) => string | null>

function drawers(count: number, { texts, frequency }: QuerySource): Drawers {
  const passages = texts.map((text) => fold(text).split(' '))
  const words = [...frequency]
  const common = words
    .sort((a, b) => b[1] - a[1])
    .slice(0, count * 1.2)
    .map(([word]) => word)
  const rare = words.filter(([word, passages]) => passages <= RARE_AT_MOST && !/\d/.test(word))
  const stretch = (random: Random, shortest: number, longest: number) => {
    const from = pick(random, passages)
    const length = shortest + below(random, longest - shortest + 1)
    const start = below(random, Math.max(1, from.length - length))
    return from.length <= length ? null : from.slice(start, start + length)
  }
  return {
    // With a space at the end the word is complete, and not a prefix.
    common: (random) => `${pick(random, common)} `,
    rare: (random) => `${pick(random, rare)[0]} `,
    'several words': (random) => {
      const from = pick(random, passages)
      const chosen = new Set(Array.from({ length: 2 + below(random, 3) }, () => pick(random, from)))
      return chosen.size < 2 ? null : `${[...chosen].join(' ')} `
    },
    typing: (random) => {
      const typed = stretch(random, 2, 4)
      const last = typed?.pop() ?? ''
      const length = 1 + below(random, 5)
      return last.length > length ? [...(typed ?? []), last.slice(0, length)].join(' ') : null
    },
    prefix: (random) => {
      const word = pick(random, pick(random, passages))
      const length = 1 + below(random, 6)
      return word.length > length ? word.slice(0, length) : null
    },
    phrase: (random) => {
      const found = stretch(random, 2, 4)
      return found === null ? null : `"${found.join(' ')}"`
    },
    typo: (random) => {
      const word = pick(random, pick(random, passages))
      if (word.length < 5 || /\d/.test(word)) return null
      const once = mistyped(random, word)
      const wrong = word.length >= 9 && random() < 0.5 ? mistyped(random, once) : once
      return wrong.length < 5 || frequency.has(wrong) ? null : `${wrong} `
    },
  }
}

/** With a wrong letter, an extra one, a missing one or two swapped; the first letter stays. */
function mistyped(random: Random, word: string): string {
  const at = 1 + below(random, word.length - 2)
  const letter = String.fromCharCode(97 + below(random, 26))
  const before = word.slice(0, at)
  return pick(random, [
    before + letter + word.slice(at + 1),
    before + letter + word.slice(at),
    before + word.slice(at + 1),
    before + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  ])
}
