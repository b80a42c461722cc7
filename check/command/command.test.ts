import { describe, expect, it } from 'vitest'
import { paintFor } from '../../cli/paint.ts'
import { ONE_OF_EACH } from '../whole-check.fixture.ts'
import { en } from '../words/en.ts'
import { allStand, remarksOn, stands } from '../words/say.ts'
import { parseCommand } from './arguments.ts'
import { printed } from './printed.ts'

describe('the arguments of the command', () => {
  it('are a draft, and what to make of it', () => {
    expect(
      parseCommand(['a.docx', '--json', '--out', 'r.HTML', '--engine', 'embedded', '--data', 'd']),
    ).toEqual({
      ...{ name: 'check', file: 'a.docx', json: true, out: { path: 'r.HTML', format: 'html' } },
      ...{ reportLanguage: 'en', language: undefined, engine: 'embedded', data: 'd' },
    })
    expect(parseCommand(['-'])).toMatchObject({ file: '-', json: false, out: null, engine: null })
    expect(parseCommand(['--help'])).toEqual({ name: 'help' })
  })

  it.each([
    [[], 'Name a draft'],
    [['a', 'b'], '"b"'],
    [['a', '--engine', 'solr'], 'embedded, meilisearch, opensearch'],
    [['a', '--out', 'r.pdf'], '.html'],
    [['a', '--jsn'], 'jsn'],
  ])('%j are refused', (args, part) => {
    expect(() => parseCommand(args)).toThrow(part)
  })
})

describe('what the command prints', () => {
  const lines = ONE_OF_EACH.quotations.map((it, at) => printed(it, at + 1, paintFor({}, {})))

  it('marks the words of a difference, and names every place', () => {
    expect(lines[2]).toContain('3. 1 word differs')
    expect(lines[2]).toContain('“All [-forty-] {+fourteen+} mills closed”')
    expect(lines[2]).toContain('A number differs.')
    expect(lines[0]).toContain('Earliest: The Daily Example · 8 March 2025 · Mill closes')
  })

  it('ends well only for what stands as it is', () => {
    const standing = ONE_OF_EACH.quotations.filter(stands).map((it) => it.verdict)
    expect(standing).toEqual(['exact', 'same-words', 'elided'])
    const [first] = ONE_OF_EACH.quotations
    const other = { claimed: 'Jane Doe', tagged: 'John Roe', verdict: 'other' as const }
    expect(first && stands({ ...first, speaker: other })).toBe(false)
    expect([allStand(first ? [first] : []), allStand([])]).toEqual([true, false])
    const junior = { claimed: 'Jane Doe Jr.', tagged: null, verdict: 'unknown' as const }
    expect(
      first && remarksOn({ ...first, speaker: { ...junior, tagged: 'Jane Doe Jr.', verdict: 'same' } }, en),
    ).toEqual(['The speaker is the one in the draft: Jane Doe Jr.'])
  })
})
