import { describe, expect, it } from 'vitest'
import { FetchFault } from './fault.ts'
import { entriesOf, isFeed } from './feed.ts'

const AT = new URL('https://news.example/feeds/all.xml')
const entries = (xml: string) => {
  const { addresses, without } = entriesOf(Buffer.from(xml), AT)
  return { addresses: addresses.map(({ href }) => href), without }
}
const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><link>https://news.example/</link><atom:link rel="self" href="https://news.example/feeds/all.xml"/>${items}</channel></rss>`
const atom = (items: string, more = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom"${more}><link href="https://news.example/"/>${items}</feed>`

describe('the entries of a feed', () => {
  it('are those of RSS 2.0, in its order, each once, and none of the links of the feed itself', () => {
    const feed = rss(`
      <item><title>A</title><link>https://news.example/a?x=1&amp;y=2#top</link></item>
      <item><link><![CDATA[ /b ]]></link><guid>https://elsewhere.example/b</guid></item>
      <item><guid>https://news.example/c</guid></item>
      <item><link>https://news.example/b</link></item>`)
    expect(isFeed(Buffer.from(feed))).toBe(true)
    expect(entries(feed)).toEqual({
      addresses: ['https://news.example/a?x=1&y=2', 'https://news.example/b', 'https://news.example/c'],
      without: 0,
    })
  })

  it('are those of Atom, by the link to the page of each', () => {
    expect(
      entries(
        atom(`<entry><link rel="self" href="/self"/><link type="application/pdf" href="/a.pdf"/><link type="text/html" href="a"/></entry>
          <entry><link rel="enclosure" href="/b.mp3"/><link rel="alternate" type="application/pdf" href="/b.pdf"/></entry>
          <entry xml:base="https://other.example/x/"><link href="c"/><source><link href="/of-the-source"/></source></entry>`),
      ).addresses,
    ).toEqual(['https://news.example/feeds/a', 'https://news.example/b.pdf', 'https://other.example/x/c'])
  })

  it('are those of RSS 1.0, and of Atom whatever its prefix is', () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><link>https://news.example/</link></channel><item rdf:about="y"><link>https://news.example/a</link></item></rdf:RDF>`
    expect(entries(rdf).addresses).toEqual(['https://news.example/a'])
    const prefixed = `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:link href="/a"/></a:entry></a:feed>`
    expect(entries(prefixed).addresses).toEqual(['https://news.example/a'])
  })

  it('are counted where they have no address that can be fetched', () => {
    const feed =
      rss(`<item><title>Without</title></item><item><guid isPermaLink="false">https://news.example/a</guid></item>
      <item><link>javascript:alert(1)</link></item><item><link>https://anna:secret@news.example/a</link></item>`)
    expect(entries(feed)).toEqual({ addresses: [], without: 4 })
  })

  it('expand nothing that the feed declares, and fetch nothing that it names', () => {
    const lol = `<!DOCTYPE rss [<!ENTITY a "https://news.example/"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`
    const feed = `${lol}${rss('<item><link>https://news.example/&b;&c;</link></item>')}`
    expect(entries(feed).addresses).toEqual(['https://news.example/&b;&c;'])
  })

  it('cannot be had of what is not well-formed', () => {
    expect(() => entries('<rss><channel><item><link>https://news.example/a</link>')).toThrow(FetchFault)
  })
})
