import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { APIRequestContext, Browser, Page } from 'playwright/test'
import { expect, test } from './page.ts'
import { violationsOn } from './violations.ts'

async function found(request: APIRequestContext, words: string): Promise<{ id: string; text: string }> {
  const { hits } = await (await request.get(`/api/search?q=${encodeURIComponent(words)}&limit=1`)).json()
  return hits[0]
}

/** Presses the button and keeps the page that is downloaded. */
async function packetFrom(page: Page, folder: string): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Evidence packet' }).first().click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^verbatim-packet-[0-9a-f]{12}\.html$/)
  const kept = path.join(folder, 'packet.html')
  await file.saveAs(kept)
  return kept
}

/** What a browser without this server shows of the file: its marked words, what it asked for, and its problems. */
async function opened(browser: Browser, file: string, javaScriptEnabled: boolean) {
  const context = await browser.newContext({ javaScriptEnabled, offline: true })
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (it) => asked.push(it.url()))
  const address = pathToFileURL(file).href
  await page.goto(address)
  const marked = await page.locator('mark').allTextContents()
  const problems = javaScriptEnabled ? await violationsOn(page) : []
  await context.close()
  return { marked, others: asked.filter((it) => it !== address), problems }
}

test('a packet of the tray is read from disk, with scripts and without, and asks for nothing', async ({
  page,
  request,
  browser,
}, { outputDir }) => {
  const chosen = [await found(request, '"cycles of atrocities"'), await found(request, '"rogue fighters"')]
  for (const { id } of chosen) {
    await page.goto(`/passages/${id}`)
    await page.getByRole('button', { name: /^Add to tray/ }).click()
  }
  await page.goto('/tray')
  await expect(page.getByRole('listitem')).toHaveCount(2)
  await expect(page.getByText('work only on this computer')).toBeVisible()
  const file = await packetFrom(page, outputDir)
  const texts = chosen.map((it) => it.text)
  for (const scripts of [true, false]) {
    const { marked, others, problems } = await opened(browser, file, scripts)
    expect(marked.toSorted()).toEqual(texts.toSorted())
    expect([others, problems]).toEqual([[], []])
  }
})

test('a packet of a passage and of a search', async ({ page, request, browser }, { outputDir }) => {
  const { id, text } = await found(request, '"cycles of atrocities"')
  await page.goto(`/passages/${id}`)
  await expect(page.getByText('work only on this computer')).toBeVisible()
  const one = await opened(browser, await packetFrom(page, outputDir), false)
  expect(one.marked).toEqual([text])
  await page.goto(`/export?q=${encodeURIComponent('"cycles of atrocities"')}`)
  const all = await opened(browser, await packetFrom(page, outputDir), false)
  expect(all.marked).toContain(text)
})
