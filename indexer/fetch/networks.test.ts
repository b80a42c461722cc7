import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPublic, Networks, readNetworks } from './networks.ts'

/** What is not public of IPv4, by its first and last address, written down apart from the list that is tested. */
const NOT_PUBLIC: readonly (readonly [first: string, last: string])[] = [
  ['0.0.0.0', '0.255.255.255'],
  ['10.0.0.0', '10.255.255.255'],
  ['100.64.0.0', '100.127.255.255'],
  ['127.0.0.0', '127.255.255.255'],
  ['169.254.0.0', '169.254.255.255'],
  ['172.16.0.0', '172.31.255.255'],
  ['192.0.0.0', '192.0.0.255'],
  ['192.0.2.0', '192.0.2.255'],
  ['192.168.0.0', '192.168.255.255'],
  ['198.18.0.0', '198.19.255.255'],
  ['198.51.100.0', '198.51.100.255'],
  ['203.0.113.0', '203.0.113.255'],
  ['224.0.0.0', '255.255.255.255'],
]

const numberOf = (address: string) => address.split('.').reduce((all, it) => all * 256 + Number(it), 0)
const ipv4Of = (number: number) =>
  [24, 16, 8, 0].map((bits) => Math.floor(number / 2 ** bits) % 256).join('.')
const groupsOf = (number: number) =>
  `${Math.floor(number / 65_536).toString(16)}:${(number % 65_536).toString(16)}`

const notPublic = fc.oneof(
  ...NOT_PUBLIC.map(([first, last]) => fc.integer({ min: numberOf(first), max: numberOf(last) })),
)
const any32 = fc.integer({ min: 0, max: 2 ** 32 - 1 })

describe('an address that is not on the public internet', () => {
  it('is refused in IPv4, and no other is', () => {
    fc.assert(fc.property(notPublic, (it) => !isPublic(ipv4Of(it))))
    const named = (it: number) =>
      ['168.63.129.16'].includes(ipv4Of(it)) || ipv4Of(it).startsWith('192.88.99.')
    fc.assert(
      fc.property(any32, (it) => {
        const isNot = NOT_PUBLIC.some(([first, last]) => it >= numberOf(first) && it <= numberOf(last))
        return isPublic(ipv4Of(it)) === !(isNot || named(it))
      }),
    )
  })

  it('is refused in every form of IPv6 that contains one of IPv4, whichever that is', () => {
    const forms: ((it: number) => string)[] = [
      (it) => `::ffff:${ipv4Of(it)}`,
      (it) => `::ffff:${groupsOf(it)}`,
      (it) => `0:0:0:0:0:FFFF:${groupsOf(it)}`,
      (it) => `::ffff:0:${groupsOf(it)}`,
      (it) => `::${ipv4Of(it)}`,
      (it) => `64:ff9b::${ipv4Of(it)}`,
      (it) => `64:ff9b:1::${groupsOf(it)}`,
      (it) => `2002:${groupsOf(it)}::1`,
      (it) => `2001:0:${groupsOf(it)}::1`,
      (it) => `2001::${groupsOf(it)}`,
    ]
    fc.assert(
      fc.property(fc.oneof(notPublic, any32), fc.constantFrom(...forms), (it, form) => !isPublic(form(it))),
    )
  })

  it.each([
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['fe80::1', 'link-local'],
    ['fe80::1%eth0', 'link-local, with its link'],
    ['2606:4700::1%eth0', 'public, with a link'],
    ['fec0::1', 'site-local'],
    ['fc00::1', 'unique local'],
    ['fd00:ec2::254', 'metadata of a cloud'],
    ['ff02::1', 'multicast'],
    ['100::1', 'discarded'],
    ['2001:db8::1', 'documentation'],
    ['3fff:0fff::1', 'documentation'],
    ['2001:20::1', 'a hash, no address'],
    ['5f00::1', 'segments of routes'],
    ['4000::1', 'not handed out'],
    ['', 'nothing'],
    ['localhost', 'a name'],
    ['127.1', 'a form that no resolver writes'],
    ['0177.0.0.1', 'a form that no resolver writes'],
  ])('is refused: %s (%s)', (address) => {
    expect(isPublic(address)).toBe(false)
  })

  it.each(['1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700:4700::1111', '2a00:1450::1'])(
    'is not one that the public can reach: %s',
    (address) => {
      expect(isPublic(address)).toBe(true)
    },
  )
})

describe('networks that somebody names', () => {
  const networks = new Networks(readNetworks('127.0.0.1, 10.20.0.0/16 fd12::/16') ?? [])

  it('may be connected to, and nothing beside them', () => {
    for (const it of ['127.0.0.1', '10.20.255.1', 'fd12::1', '1.1.1.1'])
      expect(networks.mayConnect(it)).toBe(true)
    for (const it of ['127.0.0.2', '10.21.0.1', 'fd13::1', '::1', 'fd12::1%eth0', '169.254.169.254'])
      expect(networks.mayConnect(it)).toBe(false)
  })

  it.each(['localhost', '10.0.0.0/33', '::/129', '10.0.0', '10.0.0.1/', 'fe80::1%eth0'])(
    'have to be addresses or networks, and %s is neither',
    (text) => {
      expect(readNetworks(text)).toBeNull()
    },
  )
})
