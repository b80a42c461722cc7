import { describe, expect, it } from 'vitest'
import { passageWith } from '../passage.fixture.ts'
import { inStyle, Notes } from '../style.ts'
import { toCsl } from '../to-csl.ts'
import { STYLE_MENU } from './menu.ts'
import { textOf } from './rich-text.ts'

const entry = async (style: string, changes: Parameters<typeof passageWith>[0]) => {
  const [made] = await inStyle([toCsl(passageWith(changes))], { style, locale: 'style' })
  return textOf(made?.entry ?? [])
}

describe('what looks like markup in a title', () => {
  const title = 'less < more, <i>tagged</i> & <b class="x y">bold</b> in <span>'

  it.each(STYLE_MENU)('keeps every letter where the style gives words capitals: $id', async ({ id }) => {
    const made = await entry(id, { title })
    for (const tag of title.match(/<[^ ][^>]*>/g) ?? []) expect(made).toContain(tag)
    expect(made).toContain('< ')
  })
})

describe('a work in Turkish', () => {
  const work = { title: 'internet yasası', language: 'tr' }

  it('has the words of an English style in English letters', async () => {
    const made = await entry('vancouver', work)
    expect(made).toContain('[Internet]')
    const text = 'Kimse gelmedi.'
    const two = ['3', '5'].map((value) =>
      toCsl(passageWith({ ...work, text, pinpoints: [{ kind: 'paragraph', value }] })),
    )
    for (const style of ['bluebook-law-review', 'australian-guide-to-legal-citation']) {
      const notes = await new Notes({ style, locale: 'style' }).next(two)
      expect(textOf(notes[1] ?? [])).toMatch(/^I(?:d\. ¶|bid \[)/)
    }
  })

  it('has its own words in its own letters', async () => {
    const genre = { value: 'iddianame', basis: 'manifest' as const }
    const type = { value: 'report' as const, basis: 'manifest' as const }
    const made = await entry('chicago-fullnote-bibliography', { ...work, work: { type, genre } })
    expect(made).toContain('İddianame')
  })
})
