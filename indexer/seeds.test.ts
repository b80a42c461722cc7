import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Document, document as documentShape } from '../model/document.ts'
import type { Quotation } from '../model/passage.ts'
import { understand } from './pipeline/prepare.ts'
import { read } from './read/read.ts'
import { authority } from './sample-documents.ts'
import { entitiesOf } from './tag/entities.ts'

const FOLDER = path.join(import.meta.dirname, '..', 'seeds')

const seeds: Document[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => {
    const at = path.join(FOLDER, name)
    const raw = { collection: 'seeds', documentKey: name, path: at, bytes: readFileSync(at) }
    return understand(read({ ...raw, format: 'text', manifest: null }, new Date()), authority)
  })

const seed = (at: number): Document => {
  const found = seeds[at]
  if (!found) throw new Error(`seed ${at} is missing`)
  return found
}
const quotations = (at: number): Quotation[] => seed(at).passages.flatMap((passage) => passage.quotations)
const leftOut = (at: number, reason: string) =>
  seed(at)
    .leftOut.filter((it) => it.reason === reason)
    .map((it) => seed(at).text.slice(it.start, it.end))

describe('the five seeds: what is an article and what is not', () => {
  it('keeps every non-blank character once, in a passage or in a left-out stretch', () => {
    for (const { text, passages, leftOut } of seeds) {
      const ranges = [...passages, ...leftOut].sort((a, b) => a.start - b.start)
      let at = 0
      for (const { start, end } of ranges) {
        expect(text.slice(at, start).trim()).toBe('')
        at = end
      }
      expect(text.slice(at).trim()).toBe('')
      for (const passage of passages) expect(passage.text).toBe(text.slice(passage.start, passage.end))
    }
  })

  it('satisfies the schema that engines and pages rely on', () => {
    for (const document of seeds) expect(documentShape.safeParse(document).error).toBeUndefined()
  })

  it('sets the lead that is printed twice aside once, and lets it stand for the title', () => {
    expect(leftOut(0, 'duplicate')).toHaveLength(1)
    expect(seed(0).title).toBe(leftOut(0, 'duplicate')[0])
    expect(seed(0).passages[0]?.text).toBe(leftOut(0, 'duplicate')[0])
    expect(leftOut(3, 'duplicate')[0]).toMatch(/^Agnès Callamard, Amnesty International's secretary general/)
  })

  it('sets the ten unrelated headlines aside and not the paragraph behind them', () => {
    expect(leftOut(4, 'related links')).toHaveLength(11)
    expect(seed(4).passages.map((it) => it.text)).toContain(
      'Truth, justice and reparation are "crucial to ending cycles of atrocities", it added.',
    )
  })

  it('parts a label from the sentence that it is glued to, at the exact offset', () => {
    expect(leftOut(1, 'navigation')).toEqual(['Impact Shorts', 'More Shorts'])
    const passage = seed(1).passages.find((it) => it.text.startsWith('However, they did not claim'))
    expect(passage?.start).toBe(seed(1).text.indexOf('However, they did not claim'))
  })

  it('knows bylines, credits, stray marks and headings by their shape', () => {
    expect(leftOut(4, 'byline')).toEqual(['By', 'AFP', '| Apr 03, 2025'])
    expect(leftOut(4, 'navigation')).toEqual(['World'])
    expect(leftOut(1, 'credit')).toEqual(['With inputs from agencies.'])
    expect(leftOut(1, 'stray mark')).toEqual([')'])
    expect(leftOut(3, 'stray mark')).toEqual(['-'])
    expect(leftOut(1, 'heading')).toEqual(['How did it start?'])
    expect(seed(3).passages.at(-1)?.section).toBe(
      'US holds Syrian government forces responsible for massacres in West',
    )
    expect(seed(3).passages[0]?.kind).toBe('caption')
  })

  it('leaves no furniture in any passage', () => {
    const furniture = /READ MORE|Shorts|Kenya|Kakuzi|With inputs from|^World$|^By$|^AFP$|^-$|^\)$/
    for (const passage of seeds.flatMap((it) => it.passages)) expect(passage.text).not.toMatch(furniture)
  })
})

describe('the five seeds: what is known of the whole', () => {
  it('finds the one date of publication and invents none', () => {
    expect(seeds.map((it) => it.publishedAt)).toEqual([null, null, null, null, '2025-04-03'])
    expect(seeds.map((it) => it.publishedPrecision)).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'unknown',
      'day',
    ])
    expect(seed(4).publishedBasis).toBe('byline')
  })

  it('infers a source only from what a publisher says of itself', () => {
    expect(seeds.map((it) => it.source)).toEqual([null, null, 'The Guardian', null, null])
    expect(seed(2).sourceBasis).toBe('inferred:could-not-verify')
    expect(seeds.map((it) => it.agency)).toEqual([null, null, null, null, 'Agence France-Presse'])
    expect(seeds.map((it) => it.language)).toEqual(['en', 'en', 'en', 'en', 'en'])
  })
})

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

const keys = (at: number, pick: 'groups' | 'locations' | 'people') =>
  new Set(seed(at).passages.flatMap((passage) => passage[pick].map((it) => it.key)))
const dates = (at: number) => seed(at).passages.flatMap((passage) => passage.dates.map((it) => it.value))

describe('the five seeds: when, where, about whom', () => {
  it('keeps each group under one name', () => {
    expect([...keys(0, 'groups')].sort()).toEqual([
      'ahrar-al-sham',
      'al-nusra-front',
      'alawites',
      'human-rights-watch',
      'islamic-state',
      'jaysh-al-muhajirin-wal-ansar',
      'suqour-al-izz',
      'united-nations',
    ])
    for (const at of [3]) expect(keys(at, 'groups')).toContain('islamic-state')
    for (const at of [2, 3, 4]) expect(keys(at, 'groups')).toContain('hayat-tahrir-al-sham')
    for (const at of [1, 2]) expect(keys(at, 'groups')).toContain('syrian-network-for-human-rights')
    for (const at of [3, 4]) expect(keys(at, 'groups')).toContain('syrian-observatory-for-human-rights')
  })

  it('makes no group of anything else', () => {
    const inferred = seeds.flatMap((it) => it.passages.flatMap((passage) => passage.groups))
    const bases = new Set(inferred.map((it) => it.basis))
    expect([...bases].sort()).toEqual(['inferred:short-form', 'text'])
    expect(new Set(inferred.map((it) => it.key)).size).toBe(22)
  })

  it('finds the places, the small ones by what the text says of them', () => {
    expect([...keys(2, 'locations')].sort()).toEqual([
      'SA',
      'SY',
      'SY/damascus',
      'SY/homs',
      'SY/homs/arza',
      'SY/latakia',
      'SY/latakia/al-mukhtariya',
      'SY/latakia/jableh',
      'SY/latakia/qardaha',
      'SY/tartus/baniyas',
    ])
    expect([...keys(0, 'locations')].sort()).toEqual([
      'KW',
      'SY',
      'SY/latakia',
      'SY/latakia/latakia',
      'US/new-york/new-york-city',
      'middle-east',
    ])
    expect(keys(1, 'locations')).toContain('SY/latakia/al-mukhtariya')
    expect(keys(3, 'locations')).toContain('SY/tartus')
    const arza = seed(2)
      .passages.flatMap((it) => it.locations)
      .find((it) => it.name === 'Arza')
    expect(arza).toMatchObject({ precision: 'region', admin1: 'Homs', basis: 'inferred:place-in-text' })
    expect(arza?.mentions).toHaveLength(2)
  })

  it('keeps of each date what is certain', () => {
    expect(dates(0)).toEqual(['--08-04', '--08-18', '--08-04'])
    expect(dates(1)).toEqual([])
    expect(dates(2)).toEqual(['--12-08', '--01-31'])
    expect(dates(3)).toEqual([
      '2025-03-08',
      '2025-03-08',
      '2025-03-09',
      '--03-26',
      '2025',
      '2025-03',
      '--03-07',
      '--03-10',
    ])
    expect(dates(4)).toEqual(['2025-04-03', '2025-03', '2025-03-06', '2024-12', '2025-03-31'])
  })

  it('names as a person only who is one', () => {
    const people = new Set(seeds.flatMap((_, at) => [...keys(at, 'people')]))
    expect([...people].sort()).toEqual([
      'agnes-callamard',
      'ahmad-al-sharaa',
      'bashar-al-assad',
      'geir-pedersen',
      'hafez-al-assad',
      'joe-stork',
    ])
  })

  it('hands over an entity for every key, and the places above', () => {
    for (const document of seeds) {
      const entities = new Set(entitiesOf(document, authority).map((it) => `${it.facet} ${it.key}`))
      for (const passage of document.passages) {
        for (const it of passage.groups) expect(entities).toContain(`group ${it.key}`)
        for (const it of passage.locations) expect(entities).toContain(`location ${it.key}`)
        for (const it of passage.quotations)
          if (it.speaker) expect(entities).toContain(`speaker ${it.speaker.key}`)
      }
    }
    expect(entitiesOf(seed(2), authority).map((it) => it.key)).toContain('SY')
  })
})
