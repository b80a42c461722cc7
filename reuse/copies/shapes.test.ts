import { describe, expect, it } from 'vitest'
import { POINT } from '../../model/word-folding.ts'
import { amountsOf, isSameButForShapes, isSameNumber, isSwapped } from './shapes.ts'

describe('two names', () => {
  it.each([
    ['modern', 'rnodern'],
    ['tellin', 'te11in'],
    ['hoffmann', 'hoffman'],
    ['potomac', 'potoamc'],
  ])('are one that was misread or misspelled: %s, %s', (one, other) => {
    expect(isSameButForShapes(one, other)).toBe(true)
    expect(isSameButForShapes(other, one)).toBe(true)
  })

  it.each([
    ['iran', 'iraq'],
    ['niger', 'nigeria'],
    ['gambia', 'zambia'],
    ['georgia', 'virginia'],
    ['mariana', 'mariano'],
    ['johnson', 'johnston'],
    ['williams', 'william'],
  ])('are two: %s, %s', (one, other) => {
    expect(isSameButForShapes(one, other)).toBe(false)
    expect(isSameButForShapes(other, one)).toBe(false)
  })
})

describe('two numbers', () => {
  it.each([
    ['10', '1o'],
    ['007', '7'],
    ['8m', '8000000'],
    ['18th', '18'],
    [`3${POINT}5m`, '3500000'],
    [`3${POINT}50`, `3${POINT}5`],
  ])('may be one: %s, %s', (one, other) => {
    expect(isSameNumber(one, other)).toBe(true)
    expect(isSameNumber(other, one)).toBe(true)
  })

  it.each([
    ['40', '400'],
    ['12', '13'],
    [`3${POINT}5m`, '3600000'],
    [`3${POINT}5`, '35'],
    ['2024', '2025'],
    ['12', '21'],
    ['16', '18'],
    ['18th', '180'],
    ['15', 'twelve'],
    ['twelve', 'thirteen'],
  ])('are two: %s, %s', (one, other) => {
    expect(isSameNumber(one, other)).toBe(false)
    expect(isSameNumber(other, one)).toBe(false)
  })
})

describe('the numbers that words may mean', () => {
  it.each([
    ['twelve millions', [12_000_000]],
    [`2${POINT}1`, [2.1]],
    [`1${POINT}1m`, [1.1, 1_100, 1_100_000, 1_100_000_000, 1_100_000_000_000]],
    ['many', []],
  ])('%s', (words, values) => {
    expect(amountsOf(words.split(' '))).toEqual(values)
  })
})

describe('digits that changed places', () => {
  it.each([
    ['702', '072', true],
    ['1960s', '9160s', true],
    ['12', '13', false],
    ['123', '321', false],
    ['12', '12', false],
    ['ab', 'ba', false],
  ])('%s, %s: %s', (one, other, are) => {
    expect(isSwapped(one, other)).toBe(are)
    expect(isSwapped(other, one)).toBe(are)
  })
})
