import { describe, expect, it } from 'vitest'
import { english } from '../../../languages/en/index.ts'
import { type Example, shown } from '../examples/example.ts'

const GONE = '“The mill is gone.”'

const speakers = (text: Example['text']) => shown({ text, shows: { speakers: [] } }, english).speakers

describe('a name beside the marks', () => {
  it.each<[string, string, string]>([
    ['two unlisted words after a dash', `${GONE} — Ngaio Roe`, 'Ngaio Roe'],
    ['a group after a dash', `${GONE} — Amnesty International`, 'Amnesty International'],
    ['a group before a colon', `Amnesty International: ${GONE}`, 'Amnesty International'],
    ['unlisted words from the beginning of a sentence', `Old. Ngaio Roe: ${GONE}`, 'Ngaio Roe'],
    ['the owner of what is written', `From Jane Doe’s latest post: ${GONE}`, 'Jane Doe'],
    ['unlisted words from a dash', `The mill - Ngaio Roe: ${GONE}`, 'Ngaio Roe'],
  ])('is found as %s', (_, text, expected) => {
    expect(speakers(text)).toEqual([expected])
  })

  it.each<[string, string]>([
    ['a single word', `Roe: ${GONE}`],
    ['a name before more words', `${GONE} — Jane Doe left`],
    ['words that begin with an article', `${GONE} — The Mill`],
    ['a name in brackets', `${GONE} — (Ngaio Roe`],
    ['no word', `: ${GONE}`],
    ['a name before two marks', `Jane Doe ; : ${GONE}`],
    ['a possessive', `Ngaio Roe’s Weir: ${GONE}`],
  ])('is not %s', (_, text) => {
    expect(speakers(text)).toEqual([null])
  })

  it('is not one that is quoted', () => {
    expect(speakers(`${GONE} — “Ngaio Roe” left`)).toEqual([null, null])
  })
})
