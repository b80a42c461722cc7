import { describe, expect, test } from 'vitest'
import { parseSearch } from '../../model/parse-search.ts'
import { formatSearch } from '../../model/url.ts'
import { narrowedView, viewAddress, viewRequest, viewsOf } from './name-views.ts'

const roe = { kind: 'person', key: 'jane-roe' } as const
const latakia = { kind: 'place', key: 'SY/latakia' } as const

const shown = (...asked: Parameters<typeof viewRequest>) =>
  decodeURIComponent(formatSearch(viewRequest(...asked)).toString())

describe('the views of a name', () => {
  test('are what somebody said, what others said where they name them, and where they are named', () => {
    expect(viewsOf('person').map((view) => shown(roe, view))).toEqual([
      'in=quoting&copies=folded&speaker=jane-roe',
      'in=quoting&copies=folded&not.speaker=jane-roe&person=jane-roe',
      'copies=folded&person=jane-roe',
    ])
  })

  test('of a place have nothing that it says', () => {
    expect(viewsOf('place').map((view) => shown(latakia, view))).toEqual([
      'in=quoting&copies=folded&location=SY/latakia',
      'copies=folded&location=SY/latakia',
    ])
  })

  test('are narrowed by what an address asks for, which cannot make them another view', () => {
    const asked = parseSearch(
      new URLSearchParams('q=war&in=passage&speaker=other&not.speaker=x&group=union&page=2&copies=folded'),
    )
    const narrowed = narrowedView(roe, 'said', asked)
    expect(narrowed).toMatchObject({ q: 'war', in: 'quoting', page: 2 })
    expect(narrowed.any).toMatchObject({ speaker: ['jane-roe'], group: ['union'] })
    expect(narrowedView(roe, 'about', asked).any).toMatchObject({ speaker: ['other'], person: ['jane-roe'] })
    expect(narrowedView(roe, 'about', asked).not.speaker).toEqual(['jane-roe'])
  })

  test.each(['said', 'about', 'named'] as const)('%s: its address is read as the same search', (view) => {
    const narrowed = narrowedView(roe, view, parseSearch(new URLSearchParams('group=union&page=3')))
    for (const copies of ['folded', 'all'] as const) {
      const address = new URL(viewAddress(roe, view, { ...narrowed, copies }), 'http://localhost')
      expect(address.pathname).toBe('/people/jane-roe')
      expect(address.searchParams.get('view') ?? 'said').toBe(view)
      expect(address.searchParams.has('speaker')).toBe(false)
      const given = new URLSearchParams({ copies: 'folded', ...Object.fromEntries(address.searchParams) })
      expect(narrowedView(roe, view, parseSearch(given))).toEqual({ ...narrowed, copies })
    }
  })

  test('as they are have addresses without parameters but for the view', () => {
    expect(viewAddress(roe, 'said')).toBe('/people/jane-roe')
    expect(viewAddress(roe, 'about')).toBe('/people/jane-roe?view=about')
    expect(viewAddress(latakia, 'about')).toBe('/places/SY/latakia')
  })
})
