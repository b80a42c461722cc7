import { AsyncLocalStorage } from 'node:async_hooks'
import { afterEach, expect, test, vi } from 'vitest'
import { AppError } from '../../model/errors.ts'
import { outcomeOf } from './outcome.ts'

afterEach(() => {
  vi.restoreAllMocks()
  Reflect.deleteProperty(globalThis, KEY)
})

/** Where the server puts the answer that is being made. */
const KEY = Symbol.for('verbatim.answering')

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

test('the status of the page is that of the error where something is missing or this server is to blame', async () => {
  const answering = new AsyncLocalStorage<{ statusCode: number; headersSent: boolean }>()
  Object.assign(globalThis, { [KEY]: answering })
  const statusAfter = async (error: AppError) => {
    const answer = { statusCode: 200, headersSent: false }
    await answering.run(answer, () => failing(error))
    return answer.statusCode
  }
  expect(await statusAfter(new AppError('not-found', { what: 'quotation', id: 'x' }))).toBe(404)
  expect(await statusAfter(new AppError('passage-gone', { id: 'x' }))).toBe(410)
  const unreachable = new AppError('engine-unreachable', {
    engine: 'Meilisearch',
    url: 'http://127.0.0.1:7700',
  })
  expect(await statusAfter(unreachable)).toBe(unreachable.status)
  expect(unreachable.status).toBeGreaterThanOrEqual(500)
  const problem = { reason: 'no-such-quotation', id: 'x', quotations: 1 } as const
  expect(await statusAfter(new AppError('bad-request', { parameter: 'q', problem }))).toBe(200)
})
