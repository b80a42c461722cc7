import type { Cluster } from '../../model/copies.ts'
import { copiesAmong } from './among.ts'
import { type Given, sampleDocument } from './sample.ts'

// For tests: papers that have one paragraph each to compare, and nothing else in common.

export const FILLERS = [
  'Snow fell over the upper valley in the morning, and both passes were closed until noon.',
  'In the harbour the boats stayed tied up while their owners argued about the price of ice.',
  'Pupils of the village school planted forty lime trees along the road to the cemetery.',
  'A lorry with a broken axle stood on the narrow bridge, so that drivers had to turn round.',
  'The museum of clocks opens two hours later than usual while its stairs are being painted.',
  'Beekeepers counted fewer swarms this spring than in any year since they began to count.',
]

/** Documents with one paragraph each, and another one that no other has. */
export const each = (paragraphs: readonly string[], given: Omit<Partial<Given>, 'key'> = {}) =>
  paragraphs.map((text, at) =>
    sampleDocument({
      key: `paper-${at}`,
      published: `2024-05-0${at + 1}`,
      ...given,
      paragraphs: [`${FILLERS[at]}`, text],
    }),
  )

export const found = (documents: Parameters<typeof copiesAmong>[0], kind: Cluster['kind']) =>
  copiesAmong(documents)
    .filter((it) => it.kind === kind)
    .map(({ members }) => members.length)

export const quoted = (words: string) => `“${words},” said the mayor.`
