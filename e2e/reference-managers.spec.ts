import type { APIRequestContext } from 'playwright/test'
import { expect, test } from './page.ts'

type Found = { id: string; documentId: string; text: string }

async function found(request: APIRequestContext, words: string): Promise<Found> {
  const { hits } = await (await request.get(`/api/search?q=${encodeURIComponent(words)}&limit=1`)).json()
  return hits[0]
}

test('a permalink gives reference managers and crawlers the data of what it cites', async ({
  page,
  request,
}) => {
  const { id, text } = await found(request, '"cycles of atrocities"')
  await page.goto(`/passages/${id}`)
  await expect(page.locator('meta[name="citation_title"]')).toHaveAttribute('content', /^Amnesty urges Syria/)
  await expect(page.locator('meta[name="citation_publication_date"]')).toHaveAttribute(
    'content',
    '2025/04/03',
  )
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
  expect(data).toMatchObject({ '@type': 'Quotation', text, isPartOf: { datePublished: '2025-04-03' } })
  await expect(page.locator('link[rel="search"]')).toHaveAttribute('href', '/opensearch.xml')
  // A search from the field of the browser opens as one from the pages does; its feed finds passages, as it did.
  const offered = await (await request.get('/opensearch.xml')).text()
  expect(offered).toContain('/?q={searchTerms}&amp;in=quoting&amp;copies=folded"')
  expect(offered).toContain('/api/feed?q={searchTerms}"')
  const formats = await request.get(`/api/unapi?id=${id}`)
  expect([formats.status(), await formats.text()]).toEqual([300, expect.stringContaining('name="ris"')])
  expect(await (await request.get(`/api/unapi?id=${id}&format=ris`)).text()).toContain('TY  - ')
  const zotero = await request.get(`/api/unapi?id=${id}&format=rdf_zotero`)
  expect(zotero.headers()['content-type']).toContain('application/rdf+xml')
  expect(await zotero.text()).toMatch(/<z:itemType>\w+<\/z:itemType>.*Permalink: http/s)
})

test('every hit and every quotation is offered to reference managers by itself', async ({
  page,
  request,
}) => {
  const { id, text } = await found(request, '"cycles of atrocities"')
  await page.goto(`/?q=${encodeURIComponent('"cycles of atrocities"')}`)
  await expect(page.locator('link[rel="unapi-server"]')).toHaveAttribute('href', '/api/unapi')
  await expect(page.locator('abbr.unapi-id').first()).toHaveAttribute('title', id)
  const coins = (await page.locator('span.Z3988').first().getAttribute('title')) ?? ''
  expect(new URLSearchParams(coins).get('rft.description')).toBe(text)
  const data = await page.locator('script[type="application/ld+json"]').first().textContent()
  expect(JSON.parse(data ?? '')).toMatchObject({ '@type': 'Quotation', text })

  await page.goto('/?q=&in=quotations')
  const quoted = await page.locator('abbr.unapi-id').first().getAttribute('title')
  expect(quoted).toMatch(/~[1-9]\d*$/)
  // The marks around it are not among the words.
  const words = (await page.locator('.hit q').first().textContent())?.replace(/^["“]|["”]$/gu, '')
  const ris = await (await request.get(`/api/unapi?id=${quoted}&format=ris`)).text()
  expect(ris).toContain(`AB  - ${words?.trim()}`)
  expect((await request.get(`/api/unapi?id=${id}~999&format=ris`)).status()).toBe(400)
})

test('a document is offered as the work that it is, or by its hits', async ({ page, request }) => {
  const { id, documentId } = await found(request, '"cycles of atrocities"')
  await page.goto(`/documents/${documentId}`)
  await expect(page.locator('meta[name="citation_title"]')).toHaveAttribute('content', /^Amnesty urges Syria/)
  await expect(page.locator('meta[name="citation_abstract"]')).toHaveCount(0)
  await expect(page.locator('abbr.unapi-id')).toHaveAttribute('title', documentId)
  const work = await (await request.get(`/api/unapi?id=${documentId}&format=rdf_zotero`)).text()
  expect(work).toContain('<dc:date>2025-04-03</dc:date>')
  expect(work).not.toContain('<dcterms:abstract>')
  expect((await request.get(`/api/unapi?id=${documentId}&format=ris`)).status()).toBe(400)
  const data = await page.locator('script[type="application/ld+json"]').textContent()
  expect(JSON.parse(data ?? '')).toMatchObject({ datePublished: '2025-04-03' })
  await page.goto(`/documents/${documentId}?passage=${id}`)
  await expect(page.locator('abbr.unapi-id')).toHaveAttribute('title', id)
})
