import { describe, expect, it } from 'vitest'
import { sampleDocument } from '../../sample-documents.ts'

const groupsOf = (text: string) =>
  sampleDocument(text, { language: 'en' }).passages.map(({ groups }) => groups.map(({ name }) => name))

describe('groups that are named again by their noun', () => {
  it('are the one with that noun that the document has named before', () => {
    const text = 'They went to the Roeland Court of Trade in May.\nLater the Court heard them.'
    expect(groupsOf(text)).toEqual([['Roeland Court of Trade'], ['Roeland Court of Trade']])
    const [, later] = sampleDocument(text, { language: 'en' }).passages
    expect(later?.groups[0]).toMatchObject({ key: 'roeland-court-of-trade', basis: 'inferred:short-form' })
  })

  it('are listed ones as well, and may speak', () => {
    const text =
      'They went to the International Criminal Court in May.\n\nThe Court said: “We have heard them all.”'
    const [first, later] = sampleDocument(text, { language: 'en' }).passages
    expect(later?.groups.map(({ key }) => key)).toEqual(first?.groups.map(({ key }) => key))
    expect(later?.quotations[0]?.speaker?.name).toBe(first?.groups[0]?.name)
  })

  it('are none that comes later, or that is one of two', () => {
    expect(groupsOf('Later the Court heard them.\nThey went to the Roeland Court in May.')[0]).toEqual([])
    expect(groupsOf('The Roeland Court and the Doeford Court sat.\nLater the Court heard them.')[1]).toEqual(
      [],
    )
  })

  it('need an article and a capital, and are no persons', () => {
    expect(groupsOf('They went to the Roeland Court.\nCourt was in session. The court rose.')[1]).toEqual([])
    expect(groupsOf('They went to the Roeland Court.\nThen the Court Hill rose, and a Court.')[1]).toEqual([])
    expect(groupsOf('It was the office of the Doeford Prosecutor.\nThen the Prosecutor rose.')[1]).toEqual([])
  })
})
