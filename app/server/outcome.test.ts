import { afterEach, expect, test, vi } from 'vitest'
import { AppError } from '../../model/errors.ts'
import { outcomeOf } from './outcome.ts'

afterEach(() => vi.restoreAllMocks())

const failing = (error: unknown) => outcomeOf(() => Promise.reject(error))

test('an expected error is shown on the page and not logged', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue()
  const error = new AppError('engine-unreachable', { engine: 'Meilisearch', url: 'http://127.0.0.1:7700' })
  expect(await failing(error)).toEqual({ state: 'failed', error })
  expect(log).not.toHaveBeenCalled()
})

test('an unexpected error is shown too, and its cause is logged', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue()
  const error = new AppError('internal', { what: 'search-thread' })
  expect(await failing(error)).toEqual({ state: 'failed', error })
  expect(log).toHaveBeenCalledWith(error)
})

test('anything else is thrown on unchanged: Next ends pages by throwing', async () => {
  const error = new Error('NEXT_HTTP_ERROR_FALLBACK;404')
  await expect(failing(error)).rejects.toBe(error)
})
