import { expect, it } from 'vitest'
import { AppError } from '../../model/errors.ts'
import { ChangesMeanwhile } from './changes-meanwhile.ts'

/** Looks that are counted; each is over when the test lets it be. */
function counted() {
  let looks = 0
  let resume: () => void = () => undefined
  let seen: () => void = () => undefined
  const look = async () => {
    looks += 1
    seen()
    await new Promise<void>((resolve) => {
      resume = resolve
    })
  }
  const next = () =>
    new Promise<void>((resolve) => {
      seen = resolve
    })
  return { look, next, resume: () => resume(), looks: () => looks }
}

it('looks again and again while nothing else is done, and a last time at the end', async () => {
  const { look, next, resume, looks } = counted()
  const meanwhile = new ChangesMeanwhile(look)
  const first = next()
  meanwhile.begin()
  await first
  const second = next()
  resume()
  await second
  resume()
  const last = next()
  const ended = meanwhile.last()
  await last
  resume()
  await ended
  await meanwhile.end()
  expect(looks()).toBe(3)
})

it('does nothing else while a change is made, and makes none meanwhile', async () => {
  const { look, next, resume } = counted()
  const order: string[] = []
  const meanwhile = new ChangesMeanwhile(async () => {
    order.push('look')
    await look()
    order.push('made')
  })
  const first = next()
  meanwhile.begin()
  await first
  const put = meanwhile.alone(async () => {
    order.push('put')
  })
  await new Promise(setImmediate)
  expect(order).toEqual(['look'])
  resume()
  await put
  expect(order).toEqual(['look', 'made', 'put'])
  await meanwhile.end()
})

it('fails the run with what keeps a change from being made', async () => {
  const full = new Error('the disk is full')
  let failed: () => void = () => undefined
  const failing = new Promise<void>((resolve) => {
    failed = resolve
  })
  const meanwhile = new ChangesMeanwhile(async () => {
    failed()
    throw full
  })
  meanwhile.begin()
  await failing
  await expect(meanwhile.alone(async () => 'put')).rejects.toBe(full)
  await expect(meanwhile.last()).rejects.toBe(full)
  await meanwhile.end()
})

it('looks once at the beginning, and leaves what waits to whoever has the lock', async () => {
  const locked = new AppError('index-locked', { folder: '/data' })
  await new ChangesMeanwhile(() => Promise.reject(locked)).first()
  const full = new AppError('disk-full', { folder: '/data' })
  await expect(new ChangesMeanwhile(() => Promise.reject(full)).first()).rejects.toBe(full)
})

it('neither looks nor fails if it has not begun', async () => {
  const meanwhile = new ChangesMeanwhile(() => Promise.reject(new Error('never')))
  expect(await meanwhile.alone(async () => 'put')).toBe('put')
  await meanwhile.last()
  await meanwhile.end()
})
