import path from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { dataFolder } from './engine.ts'

afterEach(() => vi.unstubAllEnvs())

it('keeps state in the checkout where VERBATIM_DATA is empty, as every command does', () => {
  vi.stubEnv('VERBATIM_ROOT', '/checkout')
  vi.stubEnv('VERBATIM_DATA', '')
  expect(dataFolder()).toBe(path.join('/checkout', '.verbatim'))
  vi.stubEnv('VERBATIM_DATA', '/data')
  expect(dataFolder()).toBe('/data')
})
