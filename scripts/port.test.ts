import { expect, it } from 'vitest'
import { addressesForOthers, addressOf, freePorts, isLoopback, portFrom } from './port.mjs'

it('defaults to port 3000, and refuses what is not a port', () => {
  expect(portFrom(undefined)).toBe(3000)
  expect(portFrom('8080')).toBe(8080)
  for (const text of ['0', '65536', '80a', '-1', '3e3', ' 80']) expect(() => portFrom(text)).toThrow(text)
})

it('knows which addresses stay on this machine', () => {
  for (const host of ['localhost', '127.0.0.1', '127.1.2.3', '::1']) expect(isLoopback(host)).toBe(true)
  for (const host of ['0.0.0.0', '::', '192.168.1.5', '127.example.org']) expect(isLoopback(host)).toBe(false)
})

it('shows an address that a browser can open', () => {
  expect(addressOf('127.0.0.1', 3000)).toBe('http://localhost:3000')
  expect(addressOf('0.0.0.0', 3000)).toBe('http://localhost:3000')
  expect(addressOf('fe80::1', 3000)).toBe('http://[fe80::1]:3000')
})

it('gives other machines an address, and none if it listens on loopback only', () => {
  const at = (address: string, internal: boolean, family: 'IPv4' | 'IPv6' = 'IPv4') => ({
    address,
    internal,
    family,
  })
  const interfaces = {
    lo: [at('127.0.0.1', true)],
    eth0: [at('192.0.2.2', false), at('fe80::1', false, 'IPv6')],
  }
  expect(addressesForOthers('0.0.0.0', 3000, interfaces)).toEqual(['http://192.0.2.2:3000'])
  expect(addressesForOthers('192.0.2.7', 80, interfaces)).toEqual(['http://192.0.2.7:80'])
  expect(addressesForOthers('127.0.0.1', 3000, interfaces)).toEqual([])
})

it('finds free ports that are all different, also where the system gives the last one again', async () => {
  const ports = await freePorts(200)
  expect(new Set(ports).size).toBe(200)
})
