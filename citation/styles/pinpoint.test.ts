import { describe, expect, it } from 'vitest'
import type { Pinpoint } from '../../model/passage.ts'
import type { Locator } from '../locator.ts'
import { passageWith } from '../passage.fixture.ts'
import { inStyle } from '../style.ts'
import { toCsl } from '../to-csl.ts'
import { isRange } from './pinpoint.ts'
import { textOf } from './rich-text.ts'

const note = async (style: string, pinpoint: Pinpoint, changes: Parameters<typeof passageWith>[0] = {}) => {
  const passage = passageWith({ pinpoints: [pinpoint], ...changes })
  const [made] = await inStyle([toCsl(passage)], { style, locale: 'style' })
  return textOf(made?.inText ?? [])
}

const judgment = {
  title: 'R (Miller) v Prime Minister',
  authors: [],
  source: 'Supreme Court',
  work: {
    type: { value: 'legal_case' as const, basis: 'manifest' as const },
    number: { value: '[2019] UKSC 41', basis: 'manifest' as const },
  },
}

describe('a place of several pages or paragraphs', () => {
  const pages: Pinpoint = { kind: 'page', value: '12–14' }
  const paragraphs: Pinpoint = { kind: 'paragraph', value: '42–45' }

  it('has the plural word where the style has one', async () => {
    expect(await note('apa', pages)).toContain('pp. 12–14')
    expect(await note('apa', paragraphs)).toContain('paras. 42–45')
    expect(await note('apa', { kind: 'page', value: '12' })).toContain('p. 12')
    expect(await note('harvard-cite-them-right', pages)).toContain('pp. 12–14')
    expect(await note('ieee', pages)).toContain('pp. 12–14')
    expect(await note('vancouver', pages)).toContain('p. 12–14')
    expect(await note('bluebook-law-review', paragraphs)).toContain('¶¶ 42–45')
    expect(await note('modern-language-association', paragraphs)).toContain('pars. 42–45')
    expect(await note('oscola', paragraphs)).toContain('paras 42–45')
  })

  it('has brackets around each number where the style has them around one', async () => {
    expect(await note('oscola', paragraphs, judgment)).toContain('[42]–[45]')
    expect(await note('australian-guide-to-legal-citation', paragraphs)).toContain('[42]–[45]')
  })

  it('has the dash of ranges, whatever the source has, and no number of ours', async () => {
    for (const style of ['apa', 'chicago-fullnote-bibliography', 'oscola', 'ieee', 'bluebook-law-review']) {
      const made = await note(style, { kind: 'page', value: '112-14' })
      expect(made).toContain('112–14')
      expect(made).not.toMatch(/98765/)
    }
  })

  it.each<[label: Locator['label'], value: string, several: boolean]>([
    ['page', '12–14', true],
    ['page', '12-14', true],
    ['page', '112-14', true],
    ['page', 'iv–vi', true],
    ['page', '3, 5', true],
    ['page', '12-3', false],
    ['page', 'A-7', false],
    ['page', '12', false],
    ['paragraph', '42–45', true],
    ['paragraph', '2-3', false],
    ['paragraph', '12(a)', false],
    ['timestamp', '00:12:03–00:14:00', false],
  ])('is known from a number that has a dash itself: %s %s', (label, locator, several) => {
    expect(isRange({ label, locator, printed: true })).toBe(several)
  })
})
