import { expect, it } from 'vitest'
import type { Engine } from '../engine/port.ts'
import { sampleCollection } from './collection.fixture.ts'
import { checkQuote } from './index.ts'

const FLOOD = 'The inspectors found that nobody had opened the lower sluice since the flood of March.'
const FIRST = 'We warned the council twice that the old wheel would not hold another winter.'
const AFTER = 'In the end the town lost both, the wheel first and then the bridge.'

it('stops inside one long quote, while its words are compared', async () => {
  const long = await sampleCollection({
    book: { paragraphs: Array.from({ length: 30 }, (_, at) => `${at} ${`${FLOOD} ${FIRST} `.repeat(8)}`) },
  })
  try {
    const stop = new AbortController()
    // An engine that answers whatever is said meanwhile: only the comparison itself can stop then.
    const deaf: Pick<Engine, 'sharing' | 'passagesOf'> = {
      sharing: async (text, { limit }) => {
        const found = await long.engine.sharing(text, { limit })
        setTimeout(() => stop.abort(), 0)
        return found
      },
      passagesOf: (wanted) => long.engine.passagesOf(wanted),
    }
    const engine = new Proxy(long.engine, {
      get: (target, name) => Reflect.get(name in deaf ? deaf : target, name),
    })
    const text = `${FLOOD} ${AFTER} ${FIRST} `.repeat(60)
    await expect(checkQuote(engine, { text }, { signal: stop.signal })).rejects.toMatchObject({
      code: 'cancelled',
    })
  } finally {
    await long.end()
  }
})
