import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, it } from 'vitest'
import { HARD_CASES, passageWith } from '../../../citation/passage.fixture.ts'
import { atom, type Feed, rss } from './feed.ts'

const passages = Object.values(HARD_CASES).map(passageWith)
const feed: Feed = {
  title: 'Verbatim: "war & peace" <i>',
  origin: 'http://localhost:3000',
  page: 'http://localhost:3000/?q=%22war+%26+peace%22&sort=newest',
  search: 'q=%22war+%26+peace%22',
  links: { self: 'http://localhost:3000/api/feed?q=%22war+%26+peace%22' },
  updatedAt: '2025-04-02T08:00:00Z',
  passages,
}

const read = (xml: string) => {
  expect(XMLValidator.validate(xml)).toBe(true)
  return new XMLParser({
    trimValues: false,
    parseTagValue: false,
    ignoreAttributes: false,
    htmlEntities: true,
  }).parse(xml)
}

it('is Atom in which every passage keeps its text, whatever characters it contains', () => {
  const { entry, title, link } = read(atom(feed)).feed
  expect(title).toBe(feed.title)
  expect(link[0]['@_href']).toBe(feed.links.self)
  expect(entry.map((it: { content: { '#text': string } }) => it.content['#text'])).toEqual(
    passages.map((it) => it.text),
  )
})

it('names what it has by URNs, which are the same on every server', () => {
  const elsewhere = { ...feed, origin: 'https://quotes.example.org' }
  const ids = (of: Feed) =>
    [...atom(of).matchAll(/<id>(.*?)<\/id>/g), ...rss(of).matchAll(/<guid.*?>(.*?)</g)].map(([, id]) => id)
  expect(ids(elsewhere)).toEqual(ids(feed))
  for (const id of ids(feed))
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

it('names the authors, as they are written, and otherwise who published it', () => {
  const { item } = read(
    rss({ ...feed, passages: [passageWith({ authors: ['Jan van der Berg', 'Jane Doe'] })] }),
  ).rss.channel
  expect(item['dc:creator']).toEqual(['Jan van der Berg', 'Jane Doe'])
  const { entry } = read(
    atom({ ...feed, passages: [passageWith({ authors: [], agency: null, source: 'The Gazette' })] }),
  ).feed
  expect(entry.author.name).toBe('The Gazette')
})

it('is RSS with the day only where it is known: a feed cannot say "in March"', () => {
  const { item } = read(rss(feed)).rss.channel
  const dated = item.filter((it: { pubDate?: string }) => it.pubDate !== undefined)
  expect(dated).toHaveLength(passages.filter((it) => it.publishedPrecision === 'day').length)
  expect(dated[0].pubDate).toBe('Sat, 08 Mar 2025 00:00:00 GMT')
})
