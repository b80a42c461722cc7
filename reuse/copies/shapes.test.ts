import { describe, expect, it } from 'vitest'
import { isSameButForShapes, isSameNumber } from './shapes.ts'

describe('two names', () => {
  it.each([
    ['modern', 'rnodern'],
    ['tellin', 'te11in'],
    ['louisiana', 'louisana'],
    ['potomac', 'potomack'],
  ])('are one that was misread or misspelled: %s, %s', (one, other) => {
    expect(isSameButForShapes(one, other)).toBe(true)
    expect(isSameButForShapes(other, one)).toBe(true)
  })

  it.each([
    ['iran', 'iraq'],
    ['niger', 'nigeria'],
    ['gambia', 'zambia'],
    ['georgia', 'virginia'],
  ])('are two: %s, %s', (one, other) => {
    expect(isSameButForShapes(one, other)).toBe(false)
    expect(isSameButForShapes(other, one)).toBe(false)
  })
})

describe('two numbers', () => {
  it.each([
    ['702', '072'],
    ['1960s', '9160s'],
    ['8m', '8000000'],
    ['18th', '18'],
    ['10', 'ten'],
  ])('may be one: %s, %s', (one, other) => {
    expect(isSameNumber(one, other)).toBe(true)
    expect(isSameNumber(other, one)).toBe(true)
  })

  it.each([
    ['40', '400'],
    ['12', '13'],
    ['2024', '2025'],
    ['twelve', 'thirteen'],
  ])('are two: %s, %s', (one, other) => {
    expect(isSameNumber(one, other)).toBe(false)
    expect(isSameNumber(other, one)).toBe(false)
  })
})
