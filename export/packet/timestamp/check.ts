import { createHash } from 'node:crypto'
import { OctetString } from 'asn1js'
import { type Certificate, ExtKeyUsage, getCrypto } from 'pkijs'
import { checkChain } from './chain.ts'
import { BadTimestamp, namedCertificate, readTimestamp, type Stated, type Token } from './read.ts'
import { hexOf, SHA256_OID } from './request.ts'

/** The hashes that may be trusted with a signature; SHA-1 may only name a certificate, as RFC 2634 has it. */
const HASHES: Record<string, string> = {
  [SHA256_OID]: 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
}

const CONTENT_TYPE = '1.2.840.113549.1.9.3'
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12'
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47'
const TST_INFO = '1.2.840.113549.1.9.16.1.4'
const RSA = '1.2.840.113549.1.1.1'
const EXTENDED_KEY_USAGE = '2.5.29.37'
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8'

const hashOf = (algorithm: string, bytes: Uint8Array) =>
  createHash(algorithm.replace('-', '').toLowerCase()).update(bytes).digest()

const derOf = (certificate: Certificate) => Buffer.from(certificate.toSchema().toBER())

function hashNamed(algorithm: string): string {
  const name = HASHES[algorithm]
  if (name === undefined) throw new BadTimestamp({ reason: 'signature-not-checkable', algorithm })
  return name
}

/** The one value of a signed attribute; undefined where there are none or several. */
function attributeOf({ signer }: Token, type: string): unknown {
  const [found, other] = (signer.signedAttrs?.attributes ?? []).filter((it) => it.type === type)
  return found?.values.length === 1 && other === undefined ? found.values[0] : undefined
}

function checkDigest(token: Token): void {
  const digest = attributeOf(token, MESSAGE_DIGEST)
  const type = attributeOf(token, CONTENT_TYPE)
  const own = hashOf(hashNamed(token.signer.digestAlgorithm.algorithmId), token.content)
  const holds =
    digest instanceof OctetString &&
    own.equals(Buffer.from(digest.getValue())) &&
    typeof type === 'object' &&
    type !== null &&
    'valueBlock' in type &&
    String(type.valueBlock) === TST_INFO
  if (!holds) throw new BadTimestamp({ reason: 'signed-digest-differs' })
}

/** RFC 3161, section 2.4.2, and RFC 5816: otherwise another certificate of the same key could take its place. */
function checkNamed(token: Token): void {
  const kinds = [
    { named: namedCertificate(attributeOf(token, SIGNING_CERTIFICATE)), byDefault: 'SHA-1' },
    { named: namedCertificate(attributeOf(token, SIGNING_CERTIFICATE_V2)), byDefault: 'SHA-256' },
  ]
  const given = kinds.flatMap(({ named, byDefault }) => (named === null ? [] : [{ named, byDefault }]))
  const holds = given.map(({ named, byDefault }) => {
    const algorithm = named.algorithm === null ? byDefault : hashNamed(named.algorithm)
    return hashOf(algorithm, derOf(token.certificate)).equals(named.hash)
  })
  if (holds.length === 0 || holds.includes(false)) {
    throw new BadTimestamp({ reason: 'signing-certificate-not-signed' })
  }
}

async function checkSignature({ signer, certificate }: Token): Promise<void> {
  const { signatureAlgorithm, signature, signedAttrs } = signer
  const algorithm = signatureAlgorithm.algorithmId
  const key = certificate.subjectPublicKeyInfo
  let holds = false
  try {
    const signed = signedAttrs?.encodedValue ?? new ArrayBuffer(0)
    const engine = getCrypto(true)
    // The identifier of RSA alone names no hash: it is that of the digest.
    const hash =
      algorithm === RSA
        ? hashNamed(signer.digestAlgorithm.algorithmId)
        : engine.getHashAlgorithm(signatureAlgorithm)
    if (!Object.values(HASHES).includes(hash)) {
      throw new BadTimestamp({ reason: 'signature-not-checkable', algorithm })
    }
    holds =
      algorithm === RSA
        ? await engine.verifyWithPublicKey(signed, signature, key, signatureAlgorithm, hash)
        : await engine.verifyWithPublicKey(signed, signature, key, signatureAlgorithm)
  } catch {
    throw new BadTimestamp({ reason: 'signature-not-checkable', algorithm })
  }
  if (!holds) throw new BadTimestamp({ reason: 'signature-differs' })
}

/** RFC 3161, section 2.3: for timestamps, and so that nobody may overlook that, for nothing else. */
function checkPurpose({ certificate }: Token): void {
  const usage = certificate.extensions?.find((it) => it.extnID === EXTENDED_KEY_USAGE)
  const purposes = usage?.parsedValue instanceof ExtKeyUsage ? usage.parsedValue.keyPurposes : []
  if (usage?.critical !== true || purposes.join() !== TIME_STAMPING) {
    throw new BadTimestamp({ reason: 'certificate-not-for-timestamps' })
  }
}

function checkValidity({ certificate, info, stated }: Token): void {
  const [from, to] = [certificate.notBefore.value, certificate.notAfter.value]
  if (info.genTime >= from && info.genTime <= to) return
  throw new BadTimestamp({
    reason: 'certificate-not-valid-then',
    date: stated.time,
    from: from.toISOString(),
    to: to.toISOString(),
  })
}

/**
 * Checks an authority's answer with the certificate inside it: what it states is what was signed, with a key for
 * timestamps, while its certificate was valid, for this hash. Whether the authority can be trusted is not in it.
 * @param nonce of the request, where it is known
 * @param roots to one of which its certificate has to lead; null where nobody named any
 * @throws BadTimestamp
 */
export async function checkTimestamp(
  bytes: Uint8Array,
  sha256: string,
  nonce: string | null,
  roots: readonly Certificate[] | null = null,
): Promise<Stated & { root: string | null }> {
  const token = readTimestamp(bytes)
  const { hashAlgorithm, hashedMessage } = token.info.messageImprint
  const imprint = Buffer.from(hashedMessage.getValue()).toString('hex')
  if (hashAlgorithm.algorithmId !== SHA256_OID || imprint !== sha256) {
    throw new BadTimestamp({ reason: 'timestamp-of-other-data' })
  }
  if (nonce !== null && hexOf(token.info.nonce) !== nonce) {
    throw new BadTimestamp({ reason: 'timestamp-of-other-request' })
  }
  checkDigest(token)
  checkNamed(token)
  await checkSignature(token)
  checkPurpose(token)
  checkValidity(token)
  const root = roots === null ? null : await checkChain(token, roots)
  return { ...token.stated, root }
}
