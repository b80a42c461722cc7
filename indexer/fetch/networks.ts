import { BlockList, isIP, isIPv4 } from 'node:net'

/** A network: its first address, and how many bits of that are its own. */
type Network = readonly [address: string, bits: number]

/**
 * What is not on the public internet: the special-purpose registries of IANA (RFC 6890), multicast and what is reserved.
 * https://www.iana.org/assignments/iana-ipv4-special-registry
 */
const SPECIAL_IPV4: readonly Network[] = [
  ['0.0.0.0', 8], // this network
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // carrier-grade NAT
  ['127.0.0.0', 8], // loopback
  ['168.63.129.16', 32], // the host of a machine at Azure
  ['169.254.0.0', 16], // link-local, with the metadata of machines in a cloud
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments
  ['192.0.2.0', 24], // documentation
  ['192.88.99.0', 24], // relays of 6to4
  ['192.168.0.0', 16], // private
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, and broadcast
]

/**
 * All that is handed out of IPv6 to the public. Whatever is outside of it is refused without being named: loopback,
 * unique local and link-local addresses, multicast, and the forms that contain one of IPv4 (mapped, compatible, NAT64).
 * https://www.iana.org/assignments/ipv6-unicast-address-assignments
 */
const PUBLIC_IPV6: readonly Network[] = [['2000::', 3]]
/** And what of that is not: https://www.iana.org/assignments/iana-ipv6-special-registry */
const SPECIAL_IPV6: readonly Network[] = [
  ['2001::', 23], // protocol assignments, with Teredo, which contains an address of IPv4
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4, which contains an address of IPv4
  ['3fff::', 20], // documentation
]

function listOf(networks: readonly Network[]): BlockList {
  const list = new BlockList()
  for (const [address, bits] of networks) list.addSubnet(address, bits, familyOf(address))
  return list
}

const familyOf = (address: string) => (isIPv4(address) ? 'ipv4' : 'ipv6')

const special = listOf([...SPECIAL_IPV4, ...SPECIAL_IPV6])
const publicIpv6 = listOf(PUBLIC_IPV6)

/** Whether an address of IPv4 or IPv6, as a resolver writes it, is on the public internet. */
export function isPublic(address: string): boolean {
  const version = isIP(address)
  // One with a zone is of a link.
  if (version === 0 || address.includes('%')) return false
  if (version === 4) return !special.check(address, 'ipv4')
  return publicIpv6.check(address, 'ipv6') && !special.check(address, 'ipv6')
}

/** Which addresses may be connected to: public ones, and those of the networks that somebody has named. */
export class Networks {
  readonly #own = new BlockList()

  /** @param own such as `10.20.0.0/16` and `127.0.0.1` */
  constructor(own: readonly Network[] = []) {
    for (const [address, bits] of own) this.#own.addSubnet(address, bits, familyOf(address))
  }

  /** Whether it is of a network that somebody has named. */
  isOwn(address: string): boolean {
    return isIP(address) !== 0 && !address.includes('%') && this.#own.check(address, familyOf(address))
  }

  mayConnect(address: string): boolean {
    return isPublic(address) || this.isOwn(address)
  }
}

/** Addresses and networks from text such as `127.0.0.1, 10.20.0.0/16, fd00::/8`; null if one of them is neither. */
export function readNetworks(text: string): Network[] | null {
  const found: Network[] = []
  for (const part of text.split(/[\s,]+/).filter((it) => it !== '')) {
    const [, address = '', bits] = /^([^/%]+)(?:\/(\d{1,3}))?$/.exec(part) ?? []
    const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
    const own = bits === undefined ? most : Number(bits)
    if (most < 0 || own > most) return null
    found.push([address, own])
  }
  return found
}
