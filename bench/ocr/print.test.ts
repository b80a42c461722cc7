import { afterEach, expect, it, vi } from 'vitest'
import { printedPages } from './print.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

it('says which setting names a browser where the one it names cannot print', async () => {
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium')
  await expect(printedPages('A text.')).rejects.toThrow(/CHROMIUM_PATH=\/nowhere\/chromium is not a Chromium/)
})
