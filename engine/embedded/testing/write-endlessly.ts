import { identifyDocument } from '../../../model/identity.ts'
import { indexed } from '../../conformance/articles.ts'
import { openEmbedded } from '../index.ts'

/**
 * Puts, replaces and removes documents without end, each of seven passages that name the round they were
 * written in. Says `n` once everything up to the round n is flushed: `k0` to `k9` hold the rounds of each key,
 * but for the key that the round removed.
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
