import { fold } from '../model/words.ts'
import { below, pick, type Random, seeded } from './random.ts'

export const CLASSES = ['common', 'rare', 'several words', 'prefix', 'phrase', 'typo'] as const
export type QueryClass = (typeof CLASSES)[number]

/** Distinct queries of one class, drawn from passages of the corpus. */
export function queriesOf(name: QueryClass, count: number, sample: string[]): string[] {
  const random = seeded(CLASSES.indexOf(name) + 100)
  const draw = drawers(sample)[name]
  const found = new Set<string>()
  for (let tries = 0; found.size < count && tries < count * 200; tries += 1) {
    const query = draw(random)
    if (query) found.add(query)
  }
  if (found.size < count)
    throw new Error(`Only ${found.size} distinct queries of the class "${name}" could be drawn.`)
  return [...found]
}

function drawers(sample: string[]): Record<QueryClass, (random: Random) => string | null> {
  const passages = sample.map((text) => fold(text).split(' '))
  const frequency = new Map<string, number>()
  for (const words of passages)
    for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const byFrequency = [...frequency].sort((a, b) => b[1] - a[1]).map(([word]) => word)
  const common = byFrequency.slice(0, 1_500)
  const rare = byFrequency.filter((word) => frequency.get(word) === 1)
  return {
    // A closing space: the word is finished, so it is not a beginning.
    common: (random) => `${pick(random, common)} `,
    rare: (random) => `${pick(random, rare)} `,
    'several words': (random) => {
      const words = pick(random, passages)
      const chosen = new Set(Array.from({ length: 2 + below(random, 3) }, () => pick(random, words)))
      return chosen.size < 2 ? null : `${[...chosen].join(' ')} `
    },
    prefix: (random) => {
      const word = pick(random, pick(random, passages))
      const length = 1 + below(random, 6)
      return word.length > length ? word.slice(0, length) : null
    },
    phrase: (random) => {
      const words = pick(random, passages)
      const length = 2 + below(random, 3)
      const start = below(random, Math.max(1, words.length - length))
      return words.length <= length ? null : `"${words.slice(start, start + length).join(' ')}"`
    },
    typo: (random) => {
      const word = pick(random, pick(random, passages))
      if (word.length < 5 || /\d/.test(word)) return null
      const at = 1 + below(random, word.length - 1)
      const letter = String.fromCharCode(97 + below(random, 26))
      const wrong = word.slice(0, at) + letter + word.slice(at + 1)
      return frequency.has(wrong) ? null : `${wrong} `
    },
  }
}
