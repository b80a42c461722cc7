import { expect, test } from 'vitest'
import { addressOfText } from './text-fragment.ts'

const PAGE = 'https://example.org/a'

test('the separators of a directive are encoded, or it would search for other words', () => {
  expect(addressOfText(PAGE, 'Aid, food & post-war (“all”)')).toBe(
    `${PAGE}#:~:text=Aid%2C%20food%20%26%20post%2Dwar%20%28%E2%80%9Call%E2%80%9D%29`,
  )
})

test('a long passage is found by its beginning and its end, because addresses have a limit', () => {
  const words = Array.from({ length: 60 }, (_, i) => `w${i}`).join(' ')
  expect(addressOfText(PAGE, words)).toBe(
    `${PAGE}#:~:text=w0%20w1%20w2%20w3%20w4%20w5,w54%20w55%20w56%20w57%20w58%20w59`,
  )
})

test('line breaks of the file are not part of what a browser shows', () => {
  expect(addressOfText(PAGE, 'one\r\n  two')).toBe(`${PAGE}#:~:text=one%20two`)
})

test('a fragment of the address stays, but not a directive in it', () => {
  expect(addressOfText(`${PAGE}#part`, 'one')).toBe(`${PAGE}#part:~:text=one`)
  expect(addressOfText(`${PAGE}#part:~:text=old`, 'one')).toBe(`${PAGE}#part:~:text=one`)
})

test('only web addresses get a link', () => {
  for (const url of [null, 'javascript:alert(1)', 'file:///etc/passwd', 'https://', 'example.org']) {
    expect(addressOfText(url, 'one')).toBe(null)
  }
})
