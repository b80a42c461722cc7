import { BaseBlock, fromBER, OctetString, Sequence } from 'asn1js'
import {
  Certificate,
  ContentInfo,
  type RelativeDistinguishedNames,
  SignedData,
  type SignerInfo,
  TimeStampResp,
  TSTInfo,
} from 'pkijs'
import type { TimestampProblem } from '../../../model/error-reasons.ts'
import { hexOf } from './request.ts'

/** Why an answer is no timestamp of a record. */
export class BadTimestamp extends Error {
  constructor(readonly problem: TimestampProblem) {
    super(problem.reason)
  }
}

export const MAX_KILOBYTES = 256

/** What an answer states, before anything of it has been checked. */
export type Stated = {
  /** ISO 8601, in UTC. */
  time: string
  /** Seconds by which it may be wrong; null where the authority does not say. */
  accuracy: number | null
  /** The subject of the certificate that it was signed with. */
  authority: string
  /** Hexadecimal digits. */
  serial: string
  /** The OID of the policy by which the authority made it. */
  policy: string
}

export type Token = {
  stated: Stated
  info: TSTInfo
  content: Buffer
  signer: SignerInfo
  /** Of the signer, and all that are in the answer. */
  certificate: Certificate
  certificates: Certificate[]
}

const SIGNED_DATA = '1.2.840.113549.1.7.2'
const TST_INFO = '1.2.840.113549.1.9.16.1.4'
const SUBJECT_KEY_IDENTIFIER = '2.5.29.14'

/** RFC 3161, section 2.4.2. */
const STATUS = 'granted grantedWithMods rejection waiting revocationWarning revocationNotification'.split(' ')
const GRANTED = 1
const FAILURES: Record<number, string> = {
  0: 'badAlg',
  2: 'badRequest',
  5: 'badDataFormat',
  14: 'timeNotAvailable',
  15: 'unacceptedPolicy',
  16: 'unacceptedExtension',
  17: 'addInfoNotAvailable',
  25: 'systemFailure',
}

/** RFC 4514, section 3, and the identifier of an organisation (ETSI EN 319 412-1), which qualified authorities have. */
const NAMES: Record<string, string> = {
  '2.5.4.3': 'CN',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.97': 'organizationIdentifier',
}

/** The most specific part first, as RFC 4514 writes it. */
export const nameOf = (subject: RelativeDistinguishedNames) =>
  subject.typesAndValues
    .map(({ type, value }) => `${NAMES[type] ?? type}=${value.valueBlock.value}`)
    .reverse()
    .join(', ')

function failuresIn({ failInfo }: TimeStampResp['status']): string {
  const bytes = failInfo?.valueBlock.valueHexView ?? new Uint8Array()
  const bits = [...bytes].flatMap((byte, at) =>
    Array.from({ length: 8 }, (_, bit) => ((byte >> (7 - bit)) & 1 ? at * 8 + bit : -1)),
  )
  return bits
    .filter((it) => it >= 0)
    .map((it) => FAILURES[it] ?? `${it}`)
    .join(', ')
}

function accuracyOf({ accuracy }: TSTInfo): number | null {
  if (accuracy === undefined) return null
  const { seconds = 0, millis = 0, micros = 0 } = accuracy
  return (seconds * 1_000_000 + millis * 1000 + micros) / 1_000_000
}

/** Whether the signer names this certificate: by issuer and number, or by the identifier of its key. */
function isOf(signer: SignerInfo, certificate: Certificate): boolean {
  const sid: unknown = signer.sid
  if (typeof sid === 'object' && sid !== null && 'issuer' in sid) {
    return (
      certificate.issuer.isEqual(signer.sid.issuer) &&
      certificate.serialNumber.isEqual(signer.sid.serialNumber)
    )
  }
  const named = sid instanceof BaseBlock ? keyIdentifierIn(sid) : null
  const own: unknown = certificate.extensions?.find((it) => it.extnID === SUBJECT_KEY_IDENTIFIER)?.parsedValue
  return named !== null && own instanceof OctetString && named === hexOfOctets(own)
}

const hexOfOctets = (it: OctetString) => Buffer.from(it.getValue()).toString('hex')

function keyIdentifierIn(sid: BaseBlock): string | null {
  const value: unknown = sid.valueBlock
  if (typeof value !== 'object' || value === null) return null
  if ('value' in value && Array.isArray(value.value) && value.value[0] instanceof OctetString) {
    return hexOfOctets(value.value[0])
  }
  return 'valueHexView' in value && value.valueHexView instanceof Uint8Array
    ? Buffer.from(value.valueHexView).toString('hex')
    : null
}

function decoded(bytes: Uint8Array): { response: TimeStampResp; signed: SignedData | null } {
  const copy = Uint8Array.from(bytes)
  const { offset, result } = fromBER(copy)
  if (offset !== copy.length) throw new BadTimestamp({ reason: 'not-a-timestamp-response' })
  const response = new TimeStampResp({ schema: result })
  const token = response.timeStampToken
  if (!(token instanceof ContentInfo)) return { response, signed: null }
  if (token.contentType !== SIGNED_DATA) throw new BadTimestamp({ reason: 'not-a-timestamp-response' })
  return { response, signed: new SignedData({ schema: token.content }) }
}

/** Whatever the library makes of bytes that are no answer, they are none. */
function orUnreadable<Result>(read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (error instanceof BadTimestamp) throw error
    throw new BadTimestamp({ reason: 'not-a-timestamp-response' })
  }
}

/** Reads an authority's answer in DER. @throws BadTimestamp */
export function readTimestamp(bytes: Uint8Array): Token {
  if (bytes.length > MAX_KILOBYTES * 1000) {
    throw new BadTimestamp({ reason: 'timestamp-too-large', kilobytes: MAX_KILOBYTES })
  }
  return orUnreadable(() => {
    const { response, signed } = decoded(bytes)
    const { status, statusStrings } = response.status
    if (status > GRANTED) {
      const said = [...(statusStrings ?? []).map((it) => it.valueBlock.value), failuresIn(response.status)]
      const words = said.filter((it) => it !== '').join('; ') || (STATUS[status] ?? `${status}`)
      throw new BadTimestamp({ reason: 'timestamp-rejected', words })
    }
    const eContent = signed?.encapContentInfo.eContent
    if (!signed || !eContent || signed.encapContentInfo.eContentType !== TST_INFO) {
      throw new BadTimestamp({ reason: 'not-a-timestamp-response' })
    }
    const [signer] = signed.signerInfos
    if (signer === undefined || signed.signerInfos.length !== 1) {
      throw new BadTimestamp({ reason: 'signers-not-one', signers: signed.signerInfos.length })
    }
    const content = Buffer.from(eContent.getValue())
    const info = TSTInfo.fromBER(Uint8Array.from(content))
    const certificates = (signed.certificates ?? []).filter((it) => it instanceof Certificate)
    const certificate = certificates.find((it) => isOf(signer, it))
    if (certificate === undefined) throw new BadTimestamp({ reason: 'signing-certificate-missing' })
    const stated = {
      time: info.genTime.toISOString(),
      accuracy: accuracyOf(info),
      authority: nameOf(certificate.subject),
      serial: hexOf(info.serialNumber) ?? '',
      policy: info.policy,
    }
    return { stated, info, content, signer, certificate, certificates }
  })
}

/**
 * What the attributes `signingCertificate` and `signingCertificateV2` (RFC 5035) name first, which has to be the
 * certificate of the signer: the algorithm of the hash, null for the default of its kind, and the hash.
 */
export function namedCertificate(value: unknown): { algorithm: string | null; hash: Buffer } | null {
  const first = childrenOf(childrenOf(childrenOf(value)[0])[0])
  const [algorithm, hash] = first[0] instanceof OctetString ? [null, first[0]] : [first[0], first[1]]
  if (!(hash instanceof OctetString)) return null
  const oid = algorithm === null ? null : String(childrenOf(algorithm)[0]?.valueBlock)
  return { algorithm: oid, hash: Buffer.from(hash.getValue()) }
}

const childrenOf = (it: unknown): readonly BaseBlock[] =>
  it instanceof Sequence ? it.valueBlock.value.filter((child) => child instanceof BaseBlock) : []
