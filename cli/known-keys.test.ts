import { expect, it } from 'vitest'
import type { Engine } from '../engine/port.ts'
import { parseSearch } from '../model/parse-search.ts'
import { refuseUnknown } from './known-keys.ts'

/** Of each facet, only this value is known; found by the beginning of a word, and listed where it is chosen. */
const facet: Engine['facet'] = async (_, request, { find }) => {
  const value = { key: 'the-example', label: 'The Example', count: 1, selected: null }
  const chosen = Object.values(request.any).some((keys) => keys.includes(value.key))
  return { values: chosen || find === 'example' ? [value] : [], more: 0 }
}
// Only facets are asked.
const engine = { facet } as unknown as Engine
const asked = (address: string) => refuseUnknown(engine, parseSearch(new URLSearchParams(address)))

it.each([
  ['source=nowhere', 'source', 'no-such-key'],
  ['source=the-example&source=nowhere', 'source', 'no-such-key'],
  ['not.collection=nowhere', 'not.collection', 'no-such-key'],
  ['person=example', 'person', 'no-such-key-but-similar'],
  ['type=novel', 'type', 'no-such-key'],
  ['from=2026&to=2025', 'to', 'before-from'],
])('%s is refused, because a file has no room for a notice', async (address, parameter, reason) => {
  await expect(asked(address)).rejects.toMatchObject({
    code: 'bad-request',
    facts: { parameter, problem: { reason } },
  })
})

it.each(['', 'source=the-example', 'speaker=unknown&not.person=unknown', 'from=2025&to=2025-03'])(
  'nothing is wrong with "%s"',
  async (address) => {
    await expect(asked(address)).resolves.toBeUndefined()
  },
)
