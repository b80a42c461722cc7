import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Passage } from '../../model/passage.ts'
import { WORK_TYPES, type WorkField, type WorkType } from '../../model/work.ts'
import { passageWith } from '../passage.fixture.ts'
import { inStyle } from '../style.ts'
import { toCsl } from '../to-csl.ts'
import { STYLE_MENU } from './menu.ts'
import { htmlOf, textOf } from './rich-text.ts'

type Facts = Partial<Record<WorkField, string>>

function workWith(facts: Facts, changes: Partial<Passage>): Passage {
  const given = Object.entries({ accessed: '2025-04-01', ...facts })
  const work = Object.fromEntries(given.map(([field, value]) => [field, { value, basis: 'manifest' }]))
  return passageWith({
    pinpoints: [{ kind: 'paragraph', value: '43' }],
    ...changes,
    ...JSON.parse(JSON.stringify({ work })),
  })
}

const SYRIA = 'Independent International Commission of Inquiry on the Syrian Arab Republic'
const RELEASE = {
  title: 'Syria: Release detained journalists',
  authors: ['Example Watch'],
  source: 'Example Watch',
}
const RELEASED = { ...RELEASE, corporateAuthors: ['Example Watch'] }

const KINDS: Record<string, Passage> = {
  'newspaper online': workWith(
    { type: 'article-newspaper', publisherPlace: 'London' },
    { source: 'The Example' },
  ),
  'newspaper in print': workWith(
    { type: 'article-newspaper', page: '4', section: 'A' },
    { source: 'The Example', url: null },
  ),
  magazine: workWith({ type: 'article-magazine' }, { source: 'Example Monthly' }),
  'page of the web': workWith({ type: 'webpage' }, { source: 'Example Law' }),
  'post in a blog': workWith({ type: 'post-weblog' }, { source: 'Example Blog' }),
  'post on a social medium': workWith(
    { type: 'post', genre: 'Tweet' },
    { title: 'We had a call today', source: 'Twitter', url: 'https://twitter.com/doe/status/1' },
  ),
  'press release': workWith({ type: 'report', genre: 'Press release' }, RELEASED),
  'press release on a page': workWith({ type: 'webpage', genre: 'Press release' }, RELEASED),
  report: workWith(
    { type: 'report', number: 'EX 24/9021/2025', publisherPlace: 'London' },
    { ...RELEASED, title: 'What happened' },
  ),
  'document of the United Nations': workWith(
    { type: 'report', number: 'A/HRC/58/66' },
    {
      title: `Report of the ${SYRIA}`,
      authors: [],
      source: 'UN Human Rights Council',
      url: 'https://undocs.org/A/HRC/58/66',
    },
  ),
  'judgment with a number': workWith(
    { type: 'legal_case', number: 'ICC-01/04-02/06-2359' },
    { title: 'Prosecutor v Bosco Ntaganda', authors: [], source: 'International Criminal Court' },
  ),
  'judgment with an ECLI': workWith(
    { type: 'legal_case', number: 'ECLI:EU:C:2005:542' },
    { title: 'Commission v Council', authors: [], source: 'Court of Justice' },
  ),
  'judgment with a neutral citation': workWith(
    { type: 'legal_case', number: '[2019] UKSC 41' },
    { title: 'R (Miller) v Prime Minister', authors: [], source: 'Supreme Court' },
  ),
  'judgment without a number': workWith(
    { type: 'legal_case' },
    { title: 'Stubbs v Sayer', authors: [], source: 'Court of Appeal' },
  ),
  broadcast: workWith({ type: 'broadcast' }, { source: 'Example Radio' }),
  transcript: workWith({ type: 'broadcast', genre: 'Transcript' }, { source: 'Example News' }),
  interview: workWith({ type: 'interview' }, { source: 'Example Radio' }),
  dataset: workWith(
    { type: 'dataset' },
    { ...RELEASED, title: 'Attacks on hospitals', source: 'Example Exchange' },
  ),
  'of unknown kind, without a source': workWith({}, { source: null, url: null }),
}

const NAMES = Object.keys(KINDS)

async function printed(style: string) {
  const made = await inStyle(
    Object.values(KINDS).map((it) => toCsl(it)),
    { style, locale: 'style' },
  )
  return new Map(NAMES.map((name, at) => [name, made[at]]))
}

const notes = async (passage: Passage, style = 'oscola') =>
  (await inStyle([toCsl(passage)], { style, locale: 'style' })).map(({ footnote }) => textOf(footnote)).join()

const numbered = (type: WorkType, number: string) =>
  workWith({ type, number }, { title: 'Harbour lights', authors: [], source: 'Northgate Bureau' })
const written = async (style: string, passage: Passage, locale = 'style') => {
  const [made] = await inStyle([toCsl(passage)], { style, locale })
  return `${textOf(made?.footnote ?? [])}\n${textOf(made?.entry ?? [])}`
}

// Style by style: compiling one takes longer than all that is asked of it, and only a few are kept.
describe.each(STYLE_MENU)('every kind of work in $id', ({ id }) => {
  it('reads as it was reviewed', async () => {
    const made = await printed(id)
    const written = [...made].map(([name, it]) => {
      const [note, entry] = [htmlOf(it?.footnote ?? []), textOf(it?.entry ?? [])]
      return `# ${name}\n${note}\n${entry}\n`
    })
    await expect(written.join('\n')).toMatchFileSnapshot(
      path.join(import.meta.dirname, '..', 'golden', `kinds-${id}.txt`),
    )
  })

  it('keeps numbers, symbols and courts, and the day where the style has one', async () => {
    const made = await printed(id)
    const entry = (name: string) => textOf(made.get(name)?.entry ?? [])
    expect(entry('document of the United Nations')).toContain('A/HRC/58/66')
    expect(entry('report')).toContain('EX 24/9021/2025')
    expect(entry('judgment with a number')).toMatch(
      /International Criminal Court.*ICC-01\/04-02\/06-2359|ICC-01\/04-02\/06-2359.*International Criminal Court/,
    )
    expect(entry('judgment with an ECLI')).toContain('ECLI:EU:C:2005:542')
    expect(entry('judgment with an ECLI')).not.toMatch(/No\.? ECLI/)
    expect(entry('judgment with a neutral citation')).toContain('[2019] UKSC 41')
    expect(entry('judgment with a neutral citation')).not.toMatch(/No\.? \[2019\]/)
    // A neutral citation has its own year.
    for (const name of NAMES.filter((it) => !it.includes('neutral')))
      expect(entry(name), name).toMatch(/2025/)
    for (const name of [
      'newspaper online',
      'post on a social medium',
      'press release',
      'broadcast',
      'interview',
    ])
      expect(entry(name), name).toMatch(/8 Mar|Mar(?:ch|\.)? 8/)
  })

  it('has the number of a case once if its name gives it', async () => {
    const named = workWith(
      { type: 'legal_case', number: 'ICC-01/04-02/06-2359' },
      { title: 'Prosecutor v Ntaganda, ICC-01/04-02/06-2359, Judgment', authors: [], source: 'ICC' },
    )
    const [made] = await inStyle([toCsl(named)], { style: id, locale: 'style' })
    expect(textOf(made?.entry ?? []).split('2359')).toHaveLength(2)
    expect(textOf(made?.entry ?? [])).toMatch(/\bICC\b/)
  })

  it('names nobody as interviewed who may have asked the questions', async () => {
    const made = await printed(id)
    expect(textOf(made.get('interview')?.footnote ?? [])).not.toMatch(/interview with/i)
  })

  it.each(['987654321', '987654323', '19876543219 and 987654325'])(
    'keeps a number in a title as it is, beside the place: %s',
    async (number) => {
      const title = `Data: ${number} rows`
      const place = passageWith({ title, pinpoints: [{ kind: 'paragraph', value: '43' }] })
      expect((await notes(place, id)).toLowerCase(), id).toContain(title.toLowerCase())
    },
  )

  it('has the word before a number once, where the number has one of its own', async () => {
    for (const type of WORK_TYPES)
      for (const number of ['No. 5', 'Nr. 5', 'Case 5/12']) {
        const made = await written(id, numbered(type, number))
        expect(made, type).not.toMatch(/No\.? (?:No|Nr)\b|No\.?:? Case|Case (?:No )?Case/)
      }
  })
})

describe('every kind of work', () => {
  it('has its description behind its title in APA, whether an author stands before it or not', async () => {
    const nobody = ['broadcast', 'interview'] as const
    const made = await inStyle(
      nobody.map((type) => toCsl(workWith({ type }, { authors: [], source: 'Example Radio' }))),
      { style: 'apa', locale: 'style' },
    )
    expect(made.map((it) => textOf(it.entry))).toEqual([
      'What happened on the coast [Broadcast]. (2025, March 8). Example Radio. https://example.org/coast',
      'What happened on the coast [Interview]. (2025, March 8). Example Radio. https://example.org/coast',
    ])
  })
})

it('knows a press release by what it calls itself in any language, and a resolution with its year', async () => {
  const notes = async (style: string, passage: Passage) =>
    (await inStyle([toCsl(passage)], { style, locale: 'style' }))
      .map(({ footnote }) => textOf(footnote))
      .join()
  const release = workWith({ type: 'report', genre: 'Communiqué de presse' }, RELEASED)
  expect(await notes('oscola', release)).toContain('(Communiqué de presse, 8 March 2025)')
  const resolution = workWith({ type: 'report', number: 'S/RES/2254 (2015)' }, RELEASED)
  expect(await notes('oscola', resolution)).toContain('UN Doc S/RES/2254 (2015)')
})

describe('a number', () => {
  const acme = { authors: [], source: 'Acme Ltd' }

  it.each(['T/22', 'T/22/4', 'S/2024/12', 'A/78/123'])('of anybody is no “UN Doc”: %s', async (number) => {
    expect(await notes(workWith({ type: 'report', number }, acme))).not.toContain('UN Doc')
  })

  it.each([
    ['BWC/CONF.IX/9', 'Acme Ltd', undefined],
    ['DPKO/2015/1', 'Acme Ltd', undefined],
    ['S/2024/12', 'Security Council', undefined],
    ['S/2024/12', 'Acme Ltd', 'UN document'],
  ])('of the United Nations is one: %s of %s, %s', async (number, source, genre) => {
    const work = workWith({ type: 'report', number, ...(genre && { genre }) }, { authors: [], source })
    expect(await notes(work)).toContain(`UN Doc ${number}`)
  })

  it.each(['[2005] AC 167', '2024 No 12', '[2019] 2 WLR 3'])(
    'of a volume is no neutral citation, and leaves court and day: %s',
    async (number) => {
      const work = workWith(
        { type: 'legal_case', number },
        { title: 'Stubbs v Sayer', authors: [], source: 'Court of Appeal' },
      )
      expect(await notes(work)).toContain('(Court of Appeal, 8 March 2025)')
    },
  )

  it.each([
    ['Prosecutor v Doe 2012', '12'],
    ['Stubbs v Sayer (appeal 1123)', '112'],
    ['Case 7/12', '7'],
  ])('of a case is not lost where the title has its digits inside others: %s', async (title, number) => {
    const work = workWith({ type: 'legal_case', number }, { title, authors: [], source: 'Court of Appeal' })
    expect(await notes(work, 'apa')).toContain(`No. ${number}`)
  })
})

it('capitalizes the words of a media release in any script', async () => {
  const work = workWith({ type: 'report', genre: 'Basın açıklaması' }, RELEASED)
  const [made] = await inStyle([toCsl(work)], {
    style: 'australian-guide-to-legal-citation',
    locale: 'style',
  })
  expect(textOf(made?.footnote ?? [])).toContain('Basın Açıklaması')
})

describe('the word before a number', () => {
  it('is that of the language of the citation', async () => {
    const law = numbered('legislation', '12')
    expect(await written('harvard-cite-them-right', law, 'de')).toContain('Nr. 12')
    expect(await written('harvard-cite-them-right', law, 'fr')).toContain(', no 12')
    expect(await written('harvard-cite-them-right', law, 'es')).toContain('núm. 12')
    expect(await written('harvard-cite-them-right', law)).toContain('No. 12')
    // Where it is not known, none of another language.
    expect(await written('harvard-cite-them-right', law, 'th')).not.toMatch(/N[or]\./)
  })
})

it('writes genres small inside a sentence in every language that has small nouns', async () => {
  const inside = async (genre: string) => {
    const [made] = await inStyle([toCsl(workWith({ type: 'report', genre }, RELEASED))], {
      style: 'chicago-fullnote-bibliography',
      locale: 'style',
    })
    return textOf(made?.footnote ?? [])
  }
  expect(await inside('Rapport annuel')).toContain(' rapport annuel')
  expect(await inside('Informe anual')).toContain(' informe anual')
  expect(await inside('Jahresbericht')).toContain(' Jahresbericht')
})
