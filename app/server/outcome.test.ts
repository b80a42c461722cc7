import { afterEach, expect, test, vi } from 'vitest'
import { AppError } from '../../model/errors.ts'
import { outcomeOf } from './outcome.ts'

afterEach(() => vi.restoreAllMocks())

const failing = (error: unknown) => outcomeOf(() => Promise.reject(error))

test('a failure that has a sentence is told on the page, and is nothing for the log', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue()
  const error = new AppError('engine-unreachable', { engine: 'Meilisearch', url: 'http://127.0.0.1:7700' })
  expect(await failing(error)).toEqual({ state: 'failed', error })
  expect(log).not.toHaveBeenCalled()
})

test('one that nobody foresaw is told too, and its cause stands in the log', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue()
  const error = new AppError('internal', { what: 'The search thread' })
  expect(await failing(error)).toEqual({ state: 'failed', error })
  expect(log).toHaveBeenCalledWith(error)
})

test('what is no failure of ours goes on as it is: Next ends pages so', async () => {
  const error = new Error('NEXT_HTTP_ERROR_FALLBACK;404')
  await expect(failing(error)).rejects.toBe(error)
})
