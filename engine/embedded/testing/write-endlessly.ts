import { identifyDocument } from '../../../model/identity.ts'
import { indexed } from '../../conformance/articles.ts'
import { openEmbedded } from '../index.ts'

/**
 * Puts, replaces and removes documents endlessly, each with seven passages that name the round in which they were
 * written. Prints `n` once everything up to round n is flushed. Round n writes the key `k` and the last digit of
 * n; every fifth round also removes a key.
 */
const engine = await openEmbedded(process.argv[2] ?? '')
const writer = await engine.openWriter()
console.log('ready')
for (let round = 0; ; round += 1) {
  const key = `k${round % 10}`
  const paragraphs = Array.from({ length: 7 }, (_, n) => `Rain in round ${round}, passage ${n}.`)
  await writer.put(indexed({ key, paragraphs }))
  if (round % 5 === 4) await writer.remove([identifyDocument('test', `k${(round + 3) % 10}`)])
  if (round % 3 === 2) {
    await writer.flush()
    console.log(round)
  }
}
