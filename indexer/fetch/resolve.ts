import { lookup as systemLookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { FetchFault } from './fault.ts'
import type { Networks } from './networks.ts'

/** All addresses of a name, as they are to be tried. */
export type Lookup = (host: string) => Promise<readonly string[]>

export const lookup: Lookup = async (host) =>
  (await systemLookup(host, { all: true, verbatim: true })).map(({ address }) => address)

/** The name or the address of IP that a web address has, without the brackets of IPv6. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1')

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'

/**
 * Where a web address may be connected to. A connection is made to one of these, and its name is not looked up again:
 * whoever answers for the name could give another address the second time (DNS rebinding).
 * @throws FetchFault if there is none
 */
export async function resolved(url: URL, networks: Networks, lookup: Lookup): Promise<string[]> {
  const host = hostOf(url)
  const found = isIP(host) === 0 ? await lookedUp(host, lookup) : [host]
  const allowed = found.filter((it) => networks.mayConnect(it))
  const [first] = found
  if (first === undefined) throw new FetchFault({ reason: 'host-unknown', host })
  if (allowed.length === 0) throw new FetchFault({ reason: 'address-not-public', host, address: first })
  return allowed
}

async function lookedUp(host: string, lookup: Lookup): Promise<readonly string[]> {
  try {
    return await lookup(host)
  } catch (error) {
    throw new FetchFault(
      codeOf(error) === 'ENOTFOUND'
        ? { reason: 'host-unknown', host }
        : { reason: 'host-unreachable', host, systemCode: codeOf(error) },
      error,
    )
  }
}
