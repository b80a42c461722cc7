import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleDocument } from '../../reuse/copies/sample.ts'
import { sketchOf, storyOf } from '../../reuse/copies/story.ts'
import { unitsOf } from '../../reuse/copies/unit.ts'
import { keptLink, linkOf } from './links.ts'
import { numberOf, packUnits, printsIn, textsIn } from './packed-units.ts'
import { packHashes, unpackHashes } from './rice.ts'
import { copiesOf, storyIn } from './stories.ts'

const DOCUMENT = sampleDocument({
  key: 'paper',
  published: '2024-05-01',
  speaker: 'Ilse Brandt',
  paragraphs: [
    'In the harbour the boats stayed tied up while their owners argued about the price of ice.',
    '“Nobody asked the fishermen of Lund what the new harbour would cost them,” said Mayor Ilse Brandt.',
    'Too short.',
  ],
})

describe('hashes that are packed', () => {
  it('come back as they were, wherever they stand and however they are spread', () => {
    const hashes = fc
      .uniqueArray(fc.oneof(fc.nat(0xffffffff), fc.nat(300), fc.constant(0xffffffff)), { maxLength: 300 })
      .map((all) => Uint32Array.from(all).sort())
    fc.assert(
      fc.property(hashes, hashes, (one, other) => {
        const bytes = Buffer.concat([packHashes(one), packHashes(other)])
        const first = unpackHashes(bytes, 0, one.length)
        expect(first.hashes).toEqual(one)
        expect(unpackHashes(bytes, first.end, other.length)).toEqual({ hashes: other, end: bytes.length })
      }),
    )
  })

  it('take less than four bytes each, where they are as many as those of a passage', () => {
    const spread = Uint32Array.from({ length: 60 }, (_, at) => Math.imul(at + 1, 0x9e3779b1)).sort()
    expect(packHashes(spread).length).toBeLessThan(60 * 3.6)
  })
})

describe('what is kept of a document', () => {
  const units = unitsOf(DOCUMENT)
  const ordinals = new Map<string, number>(DOCUMENT.passages.map(({ id, ordinal }) => [id, ordinal]))

  it('has its texts, where they stand and their prints', () => {
    const packed = packUnits(units, ordinals)
    expect(textsIn(packed)).toEqual(
      units.map(({ text, passage, prints }) => ({
        ...{ text: numberOf(text), ordinal: ordinals.get(passage), prints: prints.length },
      })),
    )
    expect([...printsIn(packed)]).toEqual(units.map(({ text, prints }) => ({ text: numberOf(text), prints })))
    expect([...printsIn(packUnits([], ordinals))]).toEqual([])
  })

  it('tells the same story, with the sketch of its passages', () => {
    const story = storyOf(DOCUMENT, units)
    expect(story.sketch.length).toBeGreaterThan(0)
    const kept = copiesOf(DOCUMENT)
    expect(storyIn({ id: DOCUMENT.documentId, ...kept })).toEqual(story)
  })

  it('has a link as it was found', () => {
    const link = {
      a: 'p0000000000001',
      b: 'q0000000000002',
      common: 12,
      inRow: 9,
      inA: [3, 15],
      inB: [0, 12],
    } as const
    for (const it of [
      link,
      { ...link, contradict: true },
      { ...link, otherWords: true },
      { ...link, isThin: true },
    ] as const) {
      const given = { ...it, inA: [...it.inA], inB: [...it.inB] } as Parameters<typeof keptLink>[0]
      expect(linkOf(keptLink(given))).toEqual(given)
    }
  })
})

describe('a sketch', () => {
  it('is of the least prints of all passages, each once', () => {
    const many = Uint32Array.from({ length: 40 }, (_, at) => at * 2)
    expect(sketchOf([many, Uint32Array.from([0, 1, 3])])).toEqual([
      0,
      1,
      2,
      3,
      ...Array.from({ length: 28 }, (_, at) => 4 + at * 2),
    ])
  })
})
