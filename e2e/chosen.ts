import type { APIRequestContext, Page } from 'playwright/test'
import { expect } from './page.ts'

/** The first passage that a search finds. */
export async function found(
  request: APIRequestContext,
  words: string,
): Promise<{ id: string; text: string }> {
  const { hits } = await (await request.get(`/api/search?q=${encodeURIComponent(words)}&limit=1`)).json()
  return hits[0]
}

/** Puts a passage into the tray. */
export async function choose(page: Page, id: string) {
  await page.goto(`/passages/${id}`)
  await page.getByRole('button', { name: /^Add to tray/ }).click()
  await expect(page.getByRole('link', { name: /^Tray/ })).toContainText('(')
}
