import { describe, expect, it } from 'vitest'
import { analyse } from '../pipeline/prepare.ts'
import { authority } from '../sample-documents.ts'
import { read } from './read.ts'
import { readPages } from './record-pages.ts'
import { gatheringFolder, messages } from './testing/gathering.ts'

const { put, gathered } = gatheringFolder()
const FIRST = 'The mill by the river closed on a rainy morning, and forty people lost their work.'
const SECOND = 'Its owners had promised to repair the roof before the winter came.'
const THIRD = 'Nobody in the valley believed them, least of all the people who worked there.'
const TEXT = [FIRST, SECOND, THIRD].join('\n\n')

async function pagesOf(pages: unknown) {
  await put('a.jsonl', JSON.stringify({ id: 'a', text: TEXT, pages }))
  const { found, rejected } = await gathered()
  const documents = found.map((raw) => analyse(read(raw, new Date(0)), authority))
  const printed = documents.flatMap(({ passages }) => passages.map((it) => it.pinpoints?.[0]?.value))
  return { printed, problems: messages(rejected) }
}

describe('the pages of a record', () => {
  it('begin at an offset or with their words, and each is cited for the passages on it', async () => {
    const expected = { printed: ['xii', 'xii', '13'], problems: [] }
    expect(
      await pagesOf([
        { page: 'xii', start: 0 },
        { page: 13, start: TEXT.indexOf(THIRD) },
      ]),
    ).toEqual(expected)
    expect(
      await pagesOf([
        { page: 'xii', text: FIRST },
        { page: 13, text: 'Nobody in' },
      ]),
    ).toEqual(expected)
  })

  it('are left out where they cannot be used, with the reason', async () => {
    const wrong = [
      { page: 1, start: 0 },
      { page: 2, start: 9_999 },
      { page: 3, text: 'nowhere' },
      { start: 4 },
    ]
    const { printed, problems } = await pagesOf(wrong)
    expect(printed).toEqual(['1', '1', '1'])
    expect(problems).toEqual([
      expect.stringMatching(/"pages\.2\.start"/),
      expect.stringMatching(/"pages\.3\.text"/),
      expect.stringMatching(/"pages\.4\.page"/),
    ])
    expect(readPages([], TEXT, true).problems).toHaveLength(1)
  })
})
