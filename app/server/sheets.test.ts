import { expect, test } from 'vitest'
import { refusedSheets, sheetNamed } from './sheets.ts'

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

test('a page is named by its number alone, and only where it can be looked at', () => {
  const document = { sheets: [null, { width: 595, height: 842, lines: [] }] }
  expect(sheetNamed(document, '2')).toBe(2)
  for (const given of ['1', '3', '0', '-2', '2.0', '02', '2e0', ' 2', ''])
    expect(sheetNamed(document, given)).toBeNull()
  expect(sheetNamed({}, '1')).toBeNull()
})
