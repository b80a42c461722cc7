import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { hasWordsOf, identifyDocument, passageIds } from './identity.ts'
import { documentOf } from './ids.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

test('a document id is 16 hex digits of a hash of its collection and key, which cannot run into each other', () => {
  expect(identifyDocument('news', 'a.txt')).toBe(sha256('news\0a.txt').slice(0, 16))
  expect(identifyDocument('news', 'a.txt')).not.toBe(identifyDocument('newsa', '.txt'))
})

test('a passage id depends on its document and its own words, not on what is around it', () => {
  const document = identifyDocument('news', 'a.txt')
  const name = passageIds(document)
  const other = passageIds(document)
  other('Something before.')
  expect(name('The words.')).toBe(`${document}-${sha256('The words.').slice(0, 10)}`)
  expect(other('The words.')).toBe(`${document}-${sha256('The words.').slice(0, 10)}`)
  expect(documentOf(other('More.'))).toBe(document)
})

test('the same words again get a number, so that each passage has an id of its own', () => {
  const name = passageIds(identifyDocument('news', 'a.txt'))
  const first = name('Again.')
  expect([name('Again.'), name('Again.')]).toEqual([`${first}-2`, `${first}-3`])
})

test('composed and decomposed letters give one id, because they look the same', () => {
  const one = passageIds(identifyDocument('news', 'a.txt'))
  const other = passageIds(identifyDocument('news', 'a.txt'))
  expect(one('Agn\u00e8s')).toBe(other('Agne\u0300s'))
})

test('an ID has the words that it was made of, composed or not, and no others', () => {
  const id = passageIds(identifyDocument('news', 'a.txt'))('Agne\u0300s said so.')
  expect(hasWordsOf(id, 'Agne\u0300s said so.')).toBe(true)
  expect(hasWordsOf(id, 'Agn\u00e8s said so.')).toBe(true)
  expect(hasWordsOf(id, 'Agnes said so.')).toBe(false)
})

test('a letter with more marks than any writing has gets an ID too, in time that grows with their number', () => {
  const marks = `a${'\u0301\u0323'.repeat(1_000_000)}`
  const id = passageIds(identifyDocument('news', 'a.txt'))(marks)
  expect(hasWordsOf(id, marks)).toBe(true)
  expect(hasWordsOf(id, `${marks}\u0301`)).toBe(false)
})
