import { identifyDocument } from '../../../model/identity.ts'
import { type Article, indexed } from '../../conformance/articles.ts'
import { clusterWith } from '../../conformance/wire.ts'
import { openEmbedded } from '../index.ts'

/**
 * Puts, replaces and removes documents endlessly, each with seven passages that name the round in which they were
 * written. Prints `n` once everything up to round n is flushed. Round n writes the key `k` and the last digit of
 * n; every fifth round also removes a key. The last two articles before a flush are put as copies of each other.
 */
const engine = await openEmbedded(process.argv[2] ?? '')
const writer = await engine.openWriter()
console.log('ready')
let before: Article | null = null
for (let round = 0; ; round += 1) {
  const key = `k${round % 10}`
  const paragraphs = Array.from({ length: 7 }, (_, n) => `Rain in round ${round}, passage ${n}.`)
  const article: Article = { key, paragraphs }
  await writer.put(indexed(article))
  if (round % 5 === 4) await writer.remove([identifyDocument('test', `k${(round + 3) % 10}`)])
  if (round % 3 === 2 && before !== null) {
    const members = [article, before].map((of) => ({ of, at: [0] }))
    await writer.putClusters([clusterWith('passage', members)], [])
    await writer.flush()
    console.log(round)
  }
  before = article
}
