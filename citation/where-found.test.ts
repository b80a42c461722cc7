import { describe, expect, it } from 'vitest'

import { writeRecords } from './formats.ts'
import { passageWith } from './passage.fixture.ts'
import { toCsl } from './to-csl.ts'

describe('where a cited work is found', () => {
  it('cites the original of an archived copy, with the copy and its day beside it', () => {
    const url = 'https://web.archive.org/web/20250402101500/https://example.org/coast?a=1'
    const { item } = toCsl(passageWith({ url, work: undefined }))
    expect(item).toMatchObject({
      URL: 'https://example.org/coast?a=1',
      archive: 'Internet Archive',
      archive_location: url,
      custom: { copy: { archive: 'Internet Archive', url, date: { 'date-parts': [[2025, 4, 2]] } } },
    })
    expect(item).not.toHaveProperty('accessed')
  })

  it('names an archived copy and its day, which is no day of access, also beside the original', () => {
    const copy = 'https://web.archive.org/web/20250402101500/https://example.org/coast'
    const archivedUrl = { value: copy, basis: 'manifest' }
    const { item } = toCsl(passageWith({ url: 'https://example.org/now', work: { archivedUrl } }))
    expect(item).toMatchObject({
      URL: 'https://example.org/now',
      archive: 'Internet Archive',
      archive_location: copy,
      custom: { copy: { archive: 'Internet Archive', url: copy, date: { 'date-parts': [[2025, 4, 2]] } } },
    })
    expect(item).not.toHaveProperty('accessed')
  })

  it('names who keeps the original, and still the copy, which does not pass for it', () => {
    const copy = 'https://web.archive.org/web/20250402101500/https://example.org/coast'
    const known = (value: string) => ({ value, basis: 'corrected' as const })
    const work = {
      archive: known('National Archives'),
      archiveLocation: known('FO 371/1'),
      archivedUrl: known(copy),
    }
    const citation = toCsl(passageWith({ work }))
    expect(citation.item).toMatchObject({
      archive: 'National Archives',
      archive_location: 'FO 371/1',
      custom: { copy: { archive: 'Internet Archive', url: copy } },
    })
    expect(writeRecords('csv', [citation])).toContain(`,Internet Archive,${copy},`)
    expect(writeRecords('csv', [citation])).toContain(',National Archives,FO 371/1')
  })

  it('has no day of access unless somebody gives one: when a file was read says nothing', () => {
    expect(toCsl(passageWith({ work: undefined })).item).not.toHaveProperty('accessed')
    const accessed = { value: '2024', basis: 'corrected' }
    expect(toCsl(passageWith({ work: { accessed } })).item.accessed).toEqual({ 'date-parts': [[2024]] })
  })

  it.each([
    ['https://archive.ph/AbCdE', 'archive.today'],
    ['https://perma.cc/ABCD-1234', 'Perma.cc'],
    ['https://ghostarchive.org/archive/AbCdE', 'Ghostarchive'],
  ])('takes no copy for the original, also where its address does not say of what: %s', (url, archive) => {
    const { item, missing } = toCsl(passageWith({ url }))
    expect(item).not.toHaveProperty('URL')
    expect(item.custom.copy).toEqual({ archive, url })
    expect(missing).toContain('address')
    const originalUrl = { value: 'https://example.org/coast', basis: 'corrected' }
    expect(toCsl(passageWith({ url, work: { originalUrl } })).item.URL).toBe('https://example.org/coast')
  })

  it('has the page of an archive itself as a page', () => {
    expect(toCsl(passageWith({ url: 'https://perma.cc/' })).item.URL).toBe('https://perma.cc/')
  })
})
