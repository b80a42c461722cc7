import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { chromium } from 'playwright'
import { browser } from '../../scripts/browser.mjs'

const { resolve } = createRequire(import.meta.url)
const ARABIC = '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A text as a PDF of A4 pages in a serif face of 12 points. */
export async function printedPages(text: string): Promise<Uint8Array> {
  const face = (await readFile(resolve(ARABIC))).toString('base64')
  const style = `@font-face{font-family:Naskh;src:url(data:font/woff2;base64,${face});unicode-range:U+0600-06FF}body{font:12pt/1.5 Naskh,"Liberation Serif",serif;text-align:justify}@page{margin:25mm}`
  const paragraphs = text.split(/\n\s*\n/).map((it) => `<p dir="auto">${escaped(it)}</p>`)
  const executablePath = await browser()
  const launched = await chromium.launch({ args: ['--no-sandbox'], executablePath })
  try {
    const page = await launched.newPage()
    await page.setContent(`<meta charset="utf-8"><style>${style}</style>${paragraphs.join('')}`)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    return await page.pdf({ format: 'A4' })
  } finally {
    await launched.close()
  }
}
