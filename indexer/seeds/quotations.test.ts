import { describe, expect, it } from 'vitest'
import type { Quotation } from '../../model/passage.ts'
import { seed, seeds } from './seed-documents.ts'

const quotations = (at: number): Quotation[] => seed(at).passages.flatMap((passage) => passage.quotations)

// Every quotation of the seeds in order: how it begins, and who said it.
const EXPECTED: [string, string | null][][] = [
  [
    ['It appears the civilians', 'Human Rights Watch'],
    ['Witnesses described how', 'Human Rights Watch'],
    ['not the actions of rogue fighters', 'Joe Stork'],
    ['This operation was a co-ordinate', 'Joe Stork'],
    ['indicate that opposition forces', 'Human Rights Watch'],
    ['The evidence strongly suggests', 'Human Rights Watch'],
  ],
  [
    ['large-scale field executions', 'Syrian Network for Human Rights'],
    ['before it’s too late', 'Ahmad al-Sharaa'],
    ['When we compromise our ethics', 'Ahmad al-Sharaa'],
    ['The remnants of the fallen regime', 'Ahmad al-Sharaa'],
    ['individual violations', 'Syrian Interior Ministry'],
    ['We are working to put a stop', 'an interior ministry source'],
    ['There is clearly an immediate need', 'Geir Pedersen'],
    ['individual cases', 'Syria’s new rulers'],
  ],
  [
    ['large-scale field executions', 'Syrian Network for Human Rights'],
    ['before it’s too late', 'Ahmad al-Sharaa'],
    ['When we compromise our ethics', 'Ahmad al-Sharaa'],
    ['The remnants of the fallen regime', 'Ahmad al-Sharaa'],
    ['individual violations', 'Syrian Interior Ministry'],
    ['We are working to put a stop', 'an interior ministry source'],
    ['There is clearly an immediate need', 'Geir Pedersen'],
    ['coastal shield', null],
    ['combing operations', null],
    ['Civilians are being killed', 'a resident of Jableh'],
    ['crimes', 'Saudi Arabia'],
    ['outlaw groups', 'Saudi Arabia'],
    ['individual cases', 'Syria’s new rulers'],
  ],
  [
    ['war crimes', 'Amnesty International'],
    ['accountability for those responsible', 'Agnès Callamard'],
    ['pro-government militias deliberately', 'Agnès Callamard'],
    ['war crime', 'Agnès Callamard'],
    ['It is crucial for the new', 'Agnès Callamard'],
    ['independent and effective', 'Amnesty International'],
    ['military operation', 'Syrian Defence Ministry'],
  ],
  [
    ['the Syrian government must ensure', 'Amnesty International'],
    ['must be investigated as war crimes', 'Amnesty International'],
    ['crucial to ending cycles', 'Amnesty International'],
    ['perpetrators raided houses', 'UN Human Rights Office'],
    ['Once again, Syrian civilians', 'Agnès Callamard'],
    ['bloodshed of civilians', 'Ahmad al-Sharaa'],
    ['ensure independent, effective', 'Amnesty International'],
    ['government affiliated militias', 'Agnès Callamard'],
    ['in gruesome reprisal attacks', 'Agnès Callamard'],
    ['in cold blood', 'Agnès Callamard'],
    ['For two days, authorities', 'Agnès Callamard'],
    ['field executions, forced', 'Syrian Observatory for Human Rights'],
    ['take immediate steps', 'Amnesty International'],
  ],
]

describe('the five seeds: who is quoted', () => {
  it.each(EXPECTED.map((expected, at) => ({ at, expected })))(
    'finds every quotation of seed $at with its speaker, and no other',
    ({ at, expected }) => {
      const found = quotations(at)
      expect(found.map((it) => it.speaker?.name ?? null)).toEqual(expected.map(([, speaker]) => speaker))
      expected.forEach(([beginning], index) => {
        expect(found[index]?.text.startsWith(beginning)).toBe(true)
      })
    },
  )

  it('gives exact offsets, marks excluded', () => {
    for (const passage of seeds.flatMap((it) => it.passages)) {
      for (const { start, end, text } of passage.quotations) {
        expect(passage.text.slice(start, end)).toBe(text)
        expect(passage.text.slice(start - 1, start)).toMatch(/["“]/)
        expect(passage.text.slice(end, end + 1)).toMatch(/["”]/)
      }
    }
  })

  it('says how each speaker is known, and as what', () => {
    const [, , stork, he] = quotations(0)
    expect(stork?.speaker).toEqual({
      key: 'joe-stork',
      name: 'Joe Stork',
      kind: 'person',
      role: 'acting Middle East director',
      affiliation: 'Human Rights Watch',
      basis: 'text',
    })
    expect(he?.speaker?.basis).toBe('inferred:pronoun')
    const resident = quotations(2).find((it) => it.speaker?.name === 'a resident of Jableh')
    expect(resident?.speaker).toMatchObject({ key: 'unnamed', kind: 'unnamed' })
  })
})
