import { describe, expect, it } from 'vitest'
import { linkedData } from './linked-data.ts'
import { pageAddress } from './page-address.ts'
import { parsePage } from './parse-page.ts'

const ADDRESS = 'https://valley.example/mill'

function addressOf(before: string, head = '') {
  const document = parsePage(`${before}<html><head>${head}</head><body><p>Text</p></body></html>`)
  return pageAddress(document, linkedData(document).works)
}

describe('the address of a saved page', () => {
  it.each([
    `<link rel="canonical" href="${ADDRESS}">`,
    `<meta property="og:url" content="${ADDRESS}">`,
    `<meta name="twitter:url" content="${ADDRESS}">`,
    `<script type="application/ld+json">{"@type":"NewsArticle","url":"${ADDRESS}"}</script>`,
  ])('is what the page says: %s', (head) => {
    expect(addressOf('', head)).toBe(ADDRESS)
  })

  it.each([
    [`<!-- saved from url=(0027)${ADDRESS} -->`, ADDRESS],
    [`<!--\n Page saved with SingleFile \n url: ${ADDRESS} \n saved date: Fri Mar 12 2021 -->`, ADDRESS],
    [
      '<!-- Mirrored from valley.example/mill by HTTrack Website Copier/3.x -->',
      'http://valley.example/mill',
    ],
  ])('is where the copy says it was saved from: %s', (comment, address) => {
    expect(addressOf(`<!doctype html>${comment}`)).toBe(address)
    expect(addressOf(comment)).toBe(address)
  })

  it('is what the page says rather than where a copy of it was saved', () => {
    const comment = '<!-- saved from url=(0020)https://copy.example -->'
    expect(addressOf(comment, `<link rel="canonical" href="${ADDRESS}">`)).toBe(ADDRESS)
  })

  it('is not known where nothing gives a whole one', () => {
    expect(addressOf('<!-- saved from url=(0014)about:internet -->')).toBeUndefined()
    expect(addressOf('', '<link rel="canonical" href="/mill">')).toBeUndefined()
    expect(addressOf('', '<link rel="canonical" href="file:///home/doe/mill.html">')).toBeUndefined()
  })
})
