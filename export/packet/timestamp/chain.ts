import { BitString } from 'asn1js'
import { BasicConstraints, Certificate, ExtKeyUsage, getCrypto } from 'pkijs'
import type { TimestampProblem } from '../../../model/error-reasons.ts'
import { BadTimestamp, nameOf, type Token } from './read.ts'

const BASIC_CONSTRAINTS = '2.5.29.19'
const KEY_USAGE = '2.5.29.15'
const EXTENDED_KEY_USAGE = '2.5.29.37'
/** Without a policy that is asked for, policies change nothing; other critical extensions have to be understood. */
const UNDERSTOOD = new Set([
  BASIC_CONSTRAINTS,
  KEY_USAGE,
  EXTENDED_KEY_USAGE,
  '2.5.29.32',
  '2.5.29.14',
  '2.5.29.35',
])
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8'
const ANY_PURPOSE = '2.5.29.37.0'
/** Of the bits of a key usage, in its first byte. */
const SIGNS_CERTIFICATES = 0x04

/** The certificates in a file: PEM, or one in DER. None where it has none. */
export function certificatesIn(bytes: Buffer): Certificate[] {
  const pem = [
    ...bytes
      .toString('latin1')
      .matchAll(/-----BEGIN CERTIFICATE-----([\sA-Za-z0-9+/=]+)-----END CERTIFICATE-----/g),
  ]
  const all = pem.length > 0 ? pem.map(([, base64 = '']) => Buffer.from(base64, 'base64')) : [bytes]
  try {
    return all.map((it) => Certificate.fromBER(Uint8Array.from(it)))
  } catch {
    return []
  }
}

const extensionOf = ({ extensions }: Certificate, id: string) => extensions?.find((it) => it.extnID === id)
const bytesOf = (it: Certificate) => Buffer.from(it.toSchema().toBER()).toString('base64')

/** RFC 5280, section 6.1.4: it may issue certificates, `below` of which stand between it and that of the signer. */
function mayIssue(certificate: Certificate, below: number): boolean {
  const constraints: unknown = extensionOf(certificate, BASIC_CONSTRAINTS)?.parsedValue
  if (!(constraints instanceof BasicConstraints) || !constraints.cA) return false
  const { pathLenConstraint: most } = constraints
  if (typeof most === 'number' && below > most) return false
  const usage: unknown = extensionOf(certificate, KEY_USAGE)?.parsedValue
  if (usage === undefined) return true
  return usage instanceof BitString && ((usage.valueBlock.valueHexView[0] ?? 0) & SIGNS_CERTIFICATES) !== 0
}

/** What an authority above may be used for, where it says so, includes timestamps. */
function isForTimestamps(certificate: Certificate): boolean {
  const usage: unknown = extensionOf(certificate, EXTENDED_KEY_USAGE)?.parsedValue
  if (usage === undefined) return true
  return (
    usage instanceof ExtKeyUsage && usage.keyPurposes.some((it) => it === TIME_STAMPING || it === ANY_PURPOSE)
  )
}

const isUnderstood = ({ extensions }: Certificate) =>
  (extensions ?? []).every((it) => !it.critical || UNDERSTOOD.has(it.extnID))

async function hasSigned(issuer: Certificate, certificate: Certificate): Promise<boolean> {
  if (!certificate.issuer.isEqual(issuer.subject)) return false
  return certificate.verify(issuer, getCrypto(true)).catch(() => false)
}

/**
 * Follows the certificate of an answer to one of these roots, by the certificates in the answer, at the time that it
 * states. Nobody is asked whether one of them was revoked.
 * @returns the name of the root
 * @throws BadTimestamp
 */
export async function checkChain(token: Token, roots: readonly Certificate[]): Promise<string> {
  const { certificate, certificates, info, stated } = token
  const problems: TimestampProblem[] = []
  const trusted = new Set(roots.map(bytesOf))
  // Each is looked at once, so that certificates that sign each other end somewhere.
  const left = new Map([...roots, ...certificates].map((it) => [bytesOf(it), it]))
  left.delete(bytesOf(certificate))
  let level = [certificate]
  for (let below = 0; level.length > 0; below += 1) {
    const next: Certificate[] = []
    for (const issued of level) {
      for (const [bytes, issuer] of left) {
        if (!(await hasSigned(issuer, issued))) continue
        left.delete(bytes)
        const name = nameOf(issuer.subject)
        if (info.genTime < issuer.notBefore.value || info.genTime > issuer.notAfter.value) {
          problems.push({ reason: 'chain-not-valid-then', name, date: stated.time })
        } else if (!mayIssue(issuer, below) || !isUnderstood(issuer) || !isForTimestamps(issuer)) {
          problems.push({ reason: 'chain-not-for-timestamps', name })
        } else if (trusted.has(bytes)) return name
        else next.push(issuer)
      }
    }
    level = next
  }
  throw new BadTimestamp(problems[0] ?? { reason: 'chain-not-to-root' })
}
