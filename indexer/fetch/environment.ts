import { wholeNumberIn } from '../../cli/setting.ts'
import { usage } from '../../cli/usage.ts'
import packageFile from '../../package.json' with { type: 'json' }
import { Networks, readNetworks } from './networks.ts'

/** By which a site names this program in its robots.txt. */
export const PRODUCT = 'Verbatim'

/** How addresses are fetched. */
export type FetchSettings = {
  /** Nothing may be fetched, whoever asks for it. */
  isOff: boolean
  networks: Networks
  /** What a server is told of who asks. */
  userAgent: string
  /** The most that a server may send for one address, and that it may unpack to. */
  megabytes: number
  /** How long one answer may take. */
  seconds: number
  /** How many entries of a feed are fetched. */
  entries: number
}

/** What is read of a web archive at most, so that more would not be read. */
const MEGABYTES_AT_MOST = 64
const SECONDS = 60
const ENTRIES = 100

type Environment = Readonly<Record<string, string | undefined>>

/** @throws UsageError if a variable cannot be used */
export function fetchSettingsIn(environment: Environment): FetchSettings {
  const number = (name: string, range: readonly [number, number]) =>
    wholeNumberIn(environment, name, range, 'index')
  return {
    isOff: environment.VERBATIM_FETCHING?.trim() === 'off',
    networks: networksIn(environment),
    userAgent: userAgentIn(environment),
    megabytes: number('VERBATIM_FETCH_MEGABYTES', [1, MEGABYTES_AT_MOST]) ?? MEGABYTES_AT_MOST,
    seconds: number('VERBATIM_FETCH_SECONDS', [1, 3_600]) ?? SECONDS,
    entries: number('VERBATIM_FETCH_ENTRIES', [1, 10_000]) ?? ENTRIES,
  }
}

function networksIn({ VERBATIM_FETCH_NETWORKS: given = '' }: Environment): Networks {
  const networks = readNetworks(given)
  if (networks !== null) return new Networks(networks)
  throw usage(
    `VERBATIM_FETCH_NETWORKS must be addresses or networks such as 10.20.0.0/16, separated by commas, not "${given}".`,
    'index',
  )
}

/** A program that says what it is, and whom to write to, if somebody wants to be written to. */
function userAgentIn({ VERBATIM_FETCH_CONTACT: given = '' }: Environment): string {
  const contact = given.trim()
  // What ends a line, or a remark in it, would begin another field of the request.
  if (!/^[\x21-\x7e]*$/.test(contact) || /[()\\]/.test(contact)) {
    throw usage(
      `VERBATIM_FETCH_CONTACT must be a web address or an address of e-mail, not "${given}".`,
      'index',
    )
  }
  return `${PRODUCT}/${packageFile.version}${contact === '' ? '' : ` (+${contact})`}`
}
