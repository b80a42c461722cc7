import { describe, expect, it } from 'vitest'
import { buildAuthority, clean, describeDocument, entitiesOf, read, split, tag } from './index.ts'
import { rawText } from './sample-documents.ts'

describe('the stages', () => {
  it('each take what the one before gives, and know only the authority they are given', () => {
    const authority = buildAuthority({
      groups: [
        { key: 'mill-union', name: 'Mill Union', kind: 'organisation', aliases: ['MU'], shortNames: [] },
      ],
      people: [],
      publishers: [],
      places: [],
      domains: [],
    })
    const raw = rawText('Mill closes\nThe MU said the mill in Syria was “a ruin” and had been one for years.')
    const cleaned = clean(read(raw, new Date(0)), () => false)
    const document = tag(split(describeDocument(cleaned, authority)), authority)
    expect(document.readAt).toBe('1970-01-01T00:00:00.000Z')
    expect(document.passages).toHaveLength(1)
    expect(document.passages[0]?.quotations[0]?.speaker?.name).toBe('Mill Union')
    expect(document.passages[0]?.locations).toEqual([])
    expect(entitiesOf(document, authority).map((it) => `${it.facet} ${it.label}`)).toEqual([
      'group Mill Union',
      'speaker Mill Union',
    ])
  })

  it('give a group, and whoever speaks for it, the identifier that its entry lists, and others none', () => {
    const [mill, union] = ['Mill Union', 'Rail Union'].map((name) => ({
      ...{ key: name.toLowerCase().replace(' ', '-'), name, kind: 'organisation' as const },
      ...{ aliases: [], shortNames: [] },
    }))
    if (!mill || !union) throw new Error('two groups are listed')
    const authority = buildAuthority({
      groups: [{ ...mill, wikidata: 'Q7' }, union],
      ...{ people: [], publishers: [], places: [], domains: [] },
    })
    const raw = rawText('Mill closes\nThe Mill Union said the mill was “a ruin”. The Rail Union was silent.')
    const document = tag(
      split(
        describeDocument(
          clean(read(raw, new Date(0)), () => false),
          authority,
        ),
      ),
      authority,
    )
    expect(entitiesOf(document, authority).map((it) => [it.facet, it.key, it.wikidata])).toEqual([
      ['group', 'mill-union', 'Q7'],
      ['group', 'rail-union', undefined],
      ['speaker', 'mill-union', 'Q7'],
    ])
  })
})
