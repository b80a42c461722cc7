import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { publishersByHost, withOwnDomains } from './domains.ts'
import { parseEntries } from './load.ts'
import { domainEntry } from './schema.ts'

const shipped = parseEntries(
  'domains.jsonl',
  readFileSync(path.join(import.meta.dirname, 'data/domains.jsonl'), 'utf8'),
  domainEntry,
)

describe('who publishes at a domain', () => {
  const publisherAt = publishersByHost([
    { domain: 'valley.example', name: 'The Valley Post' },
    { domain: 'sport.valley.example', name: 'Valley Sport' },
    { domain: 'pages.example', name: null },
  ])

  it('is who has the longest domain that is listed', () => {
    expect(publisherAt('valley.example')?.name).toBe('The Valley Post')
    expect(publisherAt('www.valley.example')?.name).toBe('The Valley Post')
    expect(publisherAt('m.SPORT.valley.example')?.name).toBe('Valley Sport')
  })

  it('is not who has a domain that only ends alike', () => {
    expect(publisherAt('other-valley.example')).toBeNull()
    expect(publisherAt('example')).toBeNull()
  })

  it('is whoever publishes at a service, not the service', () => {
    expect(publisherAt('roe.pages.example')).toEqual({ domain: 'roe.pages.example', name: null })
    expect(publisherAt('www.pages.example')).toEqual({ domain: 'pages.example', name: null })
  })

  it('is whom a user lists, where both do', () => {
    const own = withOwnDomains(shipped, [{ domain: 'hrw.org', name: 'HRW' }])
    expect(publishersByHost(own)('www.hrw.org')?.name).toBe('HRW')
    expect(own).toHaveLength(shipped.length)
  })
})

describe('the shipped domains', () => {
  it('are each listed once, in order', () => {
    const domains = shipped.map(({ domain }) => domain)
    expect(domains).toEqual([...new Set(domains)].sort())
  })

  it('have no name twice in one domain: what is below a domain is found with it', () => {
    const publisherAt = (at: number) => publishersByHost(shipped.filter((_, index) => index !== at))
    const needless = shipped.filter(({ domain, name }, at) => {
      const without = publisherAt(at)(domain)
      return without !== null && without.name === name
    })
    expect(needless.map(({ domain }) => domain)).toEqual([])
  })
})
