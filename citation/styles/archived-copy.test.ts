import { describe, expect, it } from 'vitest'
import { passageWith } from '../passage.fixture.ts'
import { bibliographyOf, inStyle } from '../style.ts'
import { toCsl } from '../to-csl.ts'
import { STYLE_MENU } from './menu.ts'
import { textOf } from './rich-text.ts'

const ORIGINAL = 'https://example.org/coast'
const COPY = `https://web.archive.org/web/20250402101500/${ORIGINAL}`
const archived = toCsl(passageWith({ url: COPY }))
const kept = toCsl(
  passageWith({
    work: {
      archive: { value: 'National Archives', basis: 'manifest' },
      archiveLocation: { value: 'FO 371/1', basis: 'manifest' },
      archivedUrl: { value: COPY, basis: 'manifest' },
    },
  }),
)

describe('an archived copy', () => {
  it.each(STYLE_MENU)(
    'stands behind the original in whole citations, never in its place, in $id',
    async ({ id }) => {
      const choice = { style: id, locale: 'style' }
      const [made] = await inStyle([archived], choice)
      const [listed] = await bibliographyOf([archived], choice)
      for (const text of [made?.footnote, made?.entry, listed].map((it) => textOf(it ?? []))) {
        const [before = '', after] = text.split(COPY)
        expect(after).toBeDefined()
        expect(before).toContain(ORIGINAL)
        expect(before).toMatch(/archived(?: at)?:? <?$|Internet Archive, $|\[$/i)
        // The archive is no place where the original is kept, and its address no shelf mark.
        expect(text.split('web.archive.org')).toHaveLength(2)
      }
    },
  )

  it('is named after its archive where the language of a style has no words for it here', async () => {
    const [made] = await inStyle([archived], { style: 'apa', locale: 'fr-FR' })
    expect(textOf(made?.entry ?? [])).toContain(`[Internet Archive: ${COPY}]`)
  })

  it('leaves the archive that keeps the original, with its shelf mark, where a style has it', async () => {
    const [made] = await inStyle([kept], { style: 'chicago-fullnote-bibliography', locale: 'style' })
    expect(textOf(made?.footnote ?? [])).toMatch(/FO 371\/1, National Archives, .*archived at https:\/\/web/)
  })
})
