import { describe, expect, it } from 'vitest'
import { loadAuthority } from '../authority/load.ts'
import { clean } from '../clean/clean.ts'
import type { Fields } from '../read/fields.ts'
import { read } from '../read/read.ts'
import { describeDocument } from './describe.ts'

const { authority } = loadAuthority()
const PARAGRAPH =
  'The mill by the river closed on a rainy morning, and forty people lost their work, some after years.'

function sourceOf(head: string, manifest: Fields | null = null) {
  const page = `<html><head>${head}</head><body><article><h1>Mill closes</h1><p>${PARAGRAPH}</p></article></body></html>`
  const raw = {
    collection: 'c',
    documentKey: 'k',
    path: '/k',
    bytes: Buffer.from(page),
    sha256: '',
    manifest,
  }
  const document = clean(read({ ...raw, format: 'html' }, new Date(0)), () => false)
  const { source, sourceBasis } = describeDocument(document, authority).bibliography
  return [source, sourceBasis]
}
const at = (address: string) => `<link rel="canonical" href="${address}">`

describe('the source of a document', () => {
  it('is whose the address is, where the page does not name itself', () => {
    expect(sourceOf(at('https://www.hrw.org/news/1'))).toEqual(['Human Rights Watch', 'inferred:address'])
    expect(sourceOf('', { url: 'https://amp.theguardian.com/x' })).toEqual([
      'The Guardian',
      'inferred:address',
    ])
  })

  it('is the original’s publisher for an archived copy', () => {
    const copy = 'https://web.archive.org/web/20210312000000/https://www.icrc.org/en/1'
    expect(sourceOf(at(copy))[0]).toBe('International Committee of the Red Cross')
  })

  it('is the registered domain where no name is known', () => {
    expect(sourceOf(at('https://news.valley.co.uk/1'))).toEqual(['valley.co.uk', 'inferred:address'])
    expect(sourceOf(at('https://roe.github.io/1'))[0]).toBe('roe.github.io')
    expect(sourceOf(at('https://xn--mhle-0ra.example/1'))[0]).toBe('mühle.example')
    expect(sourceOf(at('https://192.0.2.1/1'))[0]).toBeNull()
  })

  it('is the name that the page gives, not the list’s', () => {
    const named = '<meta property="og:site_name" content="HRW Deutschland">'
    expect(sourceOf(named + at('https://www.hrw.org/de/1'))).toEqual(['HRW Deutschland', 'metadata'])
  })

  it('is the list’s name where the page gives nothing but its domain', () => {
    const named = '<meta property="og:site_name" content="hrw.org">'
    expect(sourceOf(named + at('https://www.hrw.org/1'))[0]).toBe('Human Rights Watch')
    expect(sourceOf(named)).toEqual(['hrw.org', 'metadata'])
  })

  it('is what a manifest says', () => {
    expect(sourceOf(at('https://www.hrw.org/1'), { source: 'The Valley Post' })).toEqual([
      'The Valley Post',
      'manifest',
    ])
  })
})
