import { expect, test } from 'vitest'
import { refusedSheets } from './sheets.ts'

const refused = (host: string | null, environment: Record<string, string>) =>
  refusedSheets('/api/documents/0123456789abcdef/sheets/1', host, environment)?.code ?? null

test('pages of originals are shown on this machine, elsewhere only where somebody says so, and nowhere if', () => {
  expect(refused('localhost:3000', {})).toBeNull()
  expect(refused('localhost:3000', { HOST: '0.0.0.0' })).toBe('sheets-elsewhere')
  expect(refused('quotes.example.org', {})).toBe('sheets-elsewhere')
  expect(refused('localhost:3000', { VERBATIM_PUBLIC_URL: 'https://quotes.example.org' })).toBe(
    'sheets-elsewhere',
  )
  expect(refused('quotes.example.org', { HOST: '0.0.0.0', VERBATIM_PAGE_IMAGES: 'anyone' })).toBeNull()
  expect(refused('localhost:3000', { VERBATIM_PAGE_IMAGES: 'off' })).toBe('sheets-off')
})
