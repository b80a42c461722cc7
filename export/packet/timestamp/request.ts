import { randomBytes } from 'node:crypto'
import { Integer, Null, OctetString } from 'asn1js'
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from 'pkijs'

export const SHA256_OID = '2.16.840.1.101.3.4.2.1'

const NONCE_BYTES = 16

/**
 * A request for a timestamp (RFC 3161, section 2.4.1) in DER: the hash, a nonce, and that the certificate of the
 * authority has to come with the answer.
 */
export function timestampRequest(sha256: string): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES)
  // DER writes integers in the fewest bytes, and with a first bit that is the sign: so both are the same for any nonce.
  nonce[0] = 0x40 | ((nonce[0] ?? 0) & 0x3f)
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256_OID, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: Uint8Array.from(Buffer.from(sha256, 'hex')).buffer }),
    }),
    nonce: new Integer({ valueHex: Uint8Array.from(nonce).buffer }),
    certReq: true,
  })
  return new Uint8Array(request.toSchema().toBER())
}

/** The nonce of a request as hexadecimal digits; null in one without, and in what is no request. */
export function nonceOf(request: Uint8Array): string | null {
  try {
    return hexOf(TimeStampReq.fromBER(Uint8Array.from(request)).nonce)
  } catch {
    return null
  }
}

/** An integer as hexadecimal digits, however it was padded. */
export const hexOf = (it: Integer | undefined): string | null =>
  it === undefined
    ? null
    : Buffer.from(it.valueBlock.valueHexView)
        .toString('hex')
        .replace(/^(?:00)+(?=.)/, '')
