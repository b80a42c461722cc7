import { expect, test } from 'vitest'
import { addressOfText } from './text-fragment.ts'

const PAGE = 'https://example.org/a'

test('the separators of a directive are encoded, or it would search for other words', () => {
  expect(addressOfText(PAGE, { text: 'Aid, food & post-war (“all”)' })).toBe(
    `${PAGE}#:~:text=Aid%2C%20food%20%26%20post%2Dwar%20%28%E2%80%9Call%E2%80%9D%29`,
  )
})

test('a long passage is found by its beginning and its end, because addresses have a limit', () => {
  const words = Array.from({ length: 60 }, (_, i) => `w${i}`).join(' ')
  expect(addressOfText(PAGE, { text: words })).toBe(
    `${PAGE}#:~:text=w0%20w1%20w2%20w3%20w4%20w5,w54%20w55%20w56%20w57%20w58%20w59`,
  )
})

test('line breaks of the file are not part of what a browser shows', () => {
  expect(addressOfText(PAGE, { text: 'one\r\n  two' })).toBe(`${PAGE}#:~:text=one%20two`)
})

test('a fragment of the address stays, but not a directive in it', () => {
  expect(addressOfText(`${PAGE}#part`, { text: 'one' })).toBe(`${PAGE}#part:~:text=one`)
  expect(addressOfText(`${PAGE}#part:~:text=old`, { text: 'one' })).toBe(`${PAGE}#part:~:text=one`)
})

test('only web addresses get a link', () => {
  for (const url of [null, 'javascript:alert(1)', 'file:///etc/passwd', 'https://', 'example.org']) {
    expect(addressOfText(url, { text: 'one' })).toBe(null)
  }
})

test('no words are looked for across what is set aside, because the page has it between them', () => {
  const text = 'The mill by the river burned.12 Nobody asked the owner about it, he said.13'
  const asides = ['12', '13'].map((it) => ({
    start: text.indexOf(it),
    end: text.indexOf(it) + 2,
    reason: 'note number' as const,
  }))
  expect(addressOfText(PAGE, { text, asides })).toBe(
    `${PAGE}#:~:text=The%20mill%20by%20the%20river,asked%20the%20owner%20about%20it%2C%20he`,
  )
})

test('a passage of which every word touches something set aside is looked for as it is read', () => {
  const aside = { start: 6, end: 8, reason: 'hyphenation' as const }
  expect(addressOfText(PAGE, { text: 'govern-\nment', asides: [aside] })).toBe(`${PAGE}#:~:text=government`)
})
