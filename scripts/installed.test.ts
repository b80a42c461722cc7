import { describe, expect, it } from 'vitest'
import { hasTools, missingPackages } from './installed.mjs'

const machine = { platform: 'linux', arch: 'x64' }

function missing(locked: Record<string, object>, present: Record<string, object>, tools = false) {
  return missingPackages({ packages: locked }, { packages: present }, machine, tools)
}

const zod = { version: '4.0.0', integrity: 'sha512-a' }

describe('an installation lacks', () => {
  it('nothing if every package is installed', () => {
    expect(missing({ '': {}, 'node_modules/zod': zod }, { 'node_modules/zod': zod })).toEqual([])
  })

  it('a package that is missing', () => {
    expect(missing({ 'node_modules/zod': zod }, {})).toEqual(['node_modules/zod'])
  })

  it('a package of another version, or of other content', () => {
    const other = { 'node_modules/zod': { ...zod, integrity: 'sha512-b' } }
    expect(missing({ 'node_modules/zod': zod }, other)).toEqual(['node_modules/zod'])
  })

  it('native code for this machine, as after a move to another system, but not for others', () => {
    const native = (os: string) => ({ ...zod, optional: true, os: [os], cpu: ['x64'] })
    const locked = { 'node_modules/n-linux': native('linux'), 'node_modules/n-darwin': native('darwin') }
    expect(missing(locked, { 'node_modules/n-darwin': native('darwin') })).toEqual(['node_modules/n-linux'])
  })

  it('nothing optional that is for any machine: it may have been left out for a reason', () => {
    expect(missing({ 'node_modules/zod': { ...zod, optional: true } }, {})).toEqual([])
  })

  it('a tool only for who needs the tools, also if it is of another version', () => {
    const tool = { ...zod, dev: true }
    expect(missing({ 'node_modules/tool': tool }, {})).toEqual([])
    expect(missing({ 'node_modules/tool': tool }, {}, true)).toEqual(['node_modules/tool'])
    const old = { ...tool, version: '3.0.0' }
    expect(missing({ 'node_modules/tool': tool }, { 'node_modules/tool': old })).toEqual([])
    expect(missing({ 'node_modules/tool': tool }, { 'node_modules/tool': old }, true)).toHaveLength(1)
  })
})

it('knows an installation that has tools', () => {
  expect(hasTools({ packages: { 'node_modules/zod': zod } })).toBe(false)
  expect(hasTools({ packages: { 'node_modules/zod': zod, 'node_modules/tool': { dev: true } } })).toBe(true)
})
