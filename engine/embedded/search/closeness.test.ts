import { describe, expect, test } from 'vitest'
import { indexed, type ParagraphSketch } from '../../conformance/articles.ts'
import { ask } from '../../conformance/stage.ts'
import { phraseOf, type Root, type Sought } from '../../sought.ts'
import { openEmbedded } from '../index.ts'
import { withTemporaryFolder } from '../testing/processes.ts'
import { unitsOf } from './closeness.ts'

describe('a few matches among many passages with each word', () => {
  test('are compared without what is set aside in them, as they are indexed', async () => {
    await withTemporaryFolder(async (folder) => {
      const engine = await openEmbedded(folder)
      // So many that the places of both words are compared in two passages alone.
      const rest = Array.from({ length: 3_000 }, (_, at) =>
        at % 2 === 0 ? `A dam, ${at}.` : `A road, ${at}.`,
      )
      const paged: ParagraphSketch = { text: 'The dam\n- 3 -\nroad.', asides: [['\n- 3 -\n', 'page number']] }
      const writer = await engine.openWriter()
      await writer.put(indexed({ key: 'rest', published: '2001-01-01', paragraphs: rest }))
      await writer.put(
        indexed({ key: 'newer', published: '2003-01-01', paragraphs: ['The dam beside a road.'] }),
      )
      await writer.put(indexed({ key: 'paged', published: '2002-01-01', paragraphs: [paged] }))
      await writer.close()
      const { hits } = await engine.search(ask('dam road'))
      expect(hits.map((it) => it.text)).toEqual([paged.text, 'The dam beside a road.'])
      await engine.close()
    })
  })
})

describe('what counts for closeness', () => {
  const word = (text: string, prefix = false): Sought => ({ type: 'word', word: text, prefix })
  const all = (...of: Sought[]): Root => ({ type: 'all', of })

  test('a single word does not', () => {
    expect(unitsOf(all(word('war')))).toEqual([])
  })

  test('an unfinished word does from four letters on', () => {
    expect(unitsOf(all(word('war'), word('crim', true)))).toHaveLength(2)
    expect(unitsOf(all(word('war'), word('cri', true)))).toEqual([])
    expect(unitsOf(all(word('the'), word('war'), word('c', true)))).toHaveLength(2)
  })

  test('a phrase counts as one unit', () => {
    expect(unitsOf(all(phraseOf(['war', 'crimes'], false), word('syria')))).toEqual([
      { words: ['war', 'crimes'], prefix: false },
      { words: ['syria'], prefix: false },
    ])
  })

  test('a phrase alone does not: it is in every row that was found', () => {
    expect(unitsOf(all(phraseOf(['war', 'crimes'], false)))).toEqual([])
  })
})
