import { expect, test, vi } from 'vitest'
import { AppError, hasCode, record, revive } from './errors.ts'

test('an error says what happened and what to do', () => {
  const error = new AppError('index-locked', { folder: '/data' })
  expect(error.message).toContain('/data')
  expect(error.fix).not.toBe('')
  expect(error.status).toBe(423)
})

test('an error survives the way through another thread', () => {
  const error = new AppError('duplicate-key', {
    documentKey: 'k',
    first: { path: 'a' },
    second: { path: 'b', line: 2 },
  })
  const back = revive(structuredClone(record(error)))
  expect(back).toBeInstanceOf(AppError)
  expect([back.code, back.message, back.fix]).toEqual([error.code, error.message, error.fix])
})

test('an unexpected error keeps its stack as the cause, and shows none of it', () => {
  const back = revive(structuredClone(record(new TypeError('x is not a function'))))
  expect(back.code).toBe('internal')
  expect(back.message).not.toContain('x is not')
  expect(String(back.cause)).toContain('x is not a function')
})

test('an error is known whichever bundle made it: each has a copy of the class', async () => {
  vi.resetModules()
  const copy = await import('./errors.ts')
  const error = new copy.AppError('index-locked', { folder: '/data' })
  expect(copy.AppError).not.toBe(AppError)
  expect(error).toBeInstanceOf(AppError)
  expect(hasCode(error, 'index-locked')).toBe(true)
  expect(new Error('AppError')).not.toBeInstanceOf(AppError)
})
