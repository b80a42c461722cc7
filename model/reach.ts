/** From where an address can be reached: only from this machine, from its own network, or perhaps from anywhere. */
export type Reach = 'machine' | 'network' | 'anywhere'

type Block = { first: number; bits: number; reach: Reach }

const quad = (a: number, b: number, c: number, d: number) => ((a * 256 + b) * 256 + c) * 256 + d

/** IANA's special-purpose addresses (RFC 6890) that no router of the internet passes on. */
const IPV4: Block[] = [
  { first: quad(0, 0, 0, 0), bits: 8, reach: 'machine' },
  { first: quad(127, 0, 0, 0), bits: 8, reach: 'machine' },
  { first: quad(10, 0, 0, 0), bits: 8, reach: 'network' },
  { first: quad(100, 64, 0, 0), bits: 10, reach: 'network' },
  { first: quad(169, 254, 0, 0), bits: 16, reach: 'network' },
  { first: quad(172, 16, 0, 0), bits: 12, reach: 'network' },
  { first: quad(192, 168, 0, 0), bits: 16, reach: 'network' },
]

function ofIpv4(address: number): Reach {
  const inBlock = ({ first, bits }: Block) => {
    const size = 2 ** (32 - bits)
    return Math.floor(address / size) === first / size
  }
  return IPV4.find(inBlock)?.reach ?? 'anywhere'
}

function ofIpv6(address: string): Reach {
  if (address === '::1' || address === '::') return 'machine'
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(address)
  if (mapped) return ofIpv4(parseInt(mapped[1] ?? '0', 16) * 65_536 + parseInt(mapped[2] ?? '0', 16))
  // Unique local (RFC 4193) and link-local addresses.
  return /^(?:f[cd][0-9a-f]{2}|fe[89ab][0-9a-f]):/.test(address) ? 'network' : 'anywhere'
}

/** Domains for use within a machine or a network only (RFC 6761, RFC 6762, RFC 8375, and `internal` of ICANN). */
const OF_MACHINE = /(?:^|\.)localhost$/
const OF_NETWORK = /\.(?:local|internal|home\.arpa)$/

/** @param hostname as `URL` and `location` write it: in small letters, IPv6 in brackets */
export function reachOf(hostname: string): Reach {
  const name = hostname.replace(/\.$/, '')
  if (name.startsWith('[')) return ofIpv6(name.slice(1, -1))
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(name)?.slice(1).map(Number)
  if (parts) return ofIpv4(parts.reduce((sum, it) => sum * 256 + it, 0))
  if (OF_MACHINE.test(name)) return 'machine'
  // A name without a dot is known to the names of a network alone.
  return OF_NETWORK.test(name) || !name.includes('.') ? 'network' : 'anywhere'
}
