import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../../model/errors.ts'
import { sha256Of } from '../lines.ts'
import { recordIn } from '../verify.ts'
import { checkTimestamp } from './check.ts'
import { BadTimestamp } from './read.ts'
import { nonceOf, timestampRequest } from './request.ts'

const folder = path.join(import.meta.dirname, 'fixtures')
const read = (name: string) => fs.readFileSync(path.join(folder, name))
const nonce = nonceOf(read('packet.tsq'))

async function recordHash(): Promise<string> {
  const record = await recordIn(path.join(folder, 'packet.html'))
  if (record === null) throw new Error('no record')
  return sha256Of(record)
}

/** The problem of an answer; null where it holds. */
async function problemOf(answer: Uint8Array) {
  try {
    await checkTimestamp(answer, await recordHash(), nonce)
    return null
  } catch (error) {
    if (error instanceof BadTimestamp) return error.problem
    throw error
  }
}

/** The answer with the byte at a place altered. */
function altered(name: string, at: (bytes: Buffer) => number): Buffer {
  const bytes = read(name)
  const place = at(bytes)
  bytes[place] = (bytes[place] ?? 0) ^ 1
  return bytes
}

/** The policy of the test authority, 1.2.3.4.1, in DER: it is only in the statement. */
const POLICY = Buffer.from('06042a030401', 'hex')

describe('an answer that holds', () => {
  it('states time, authority and policy, as OpenSSL wrote them', async () => {
    const stated = await checkTimestamp(read('granted.tsr'), await recordHash(), nonce)
    expect(stated).toMatchObject({
      authority: 'CN=Timestamps of a test, O=Test <Authority>, C=XX',
      policy: '1.2.3.4.1',
      accuracy: 1.5,
    })
    expect(stated.time).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/)
  })

  it.each(['rsa.tsr', 'sha1-names.tsr', 'key-identifier.tsr'])(
    'may be signed in another way: %s',
    async (name) => {
      expect(await problemOf(read(name))).toBeNull()
    },
  )

  it('is checked without its request where that is not there', async () => {
    const stated = await checkTimestamp(read('other-request.tsr'), await recordHash(), null)
    expect(stated.policy).toBe('1.2.3.4.1')
  })
})

describe('an answer is refused', () => {
  it.each([
    ['rejected.tsr', 'timestamp-rejected'],
    ['other-data.tsr', 'timestamp-of-other-data'],
    ['other-request.tsr', 'timestamp-of-other-request'],
    ['without-certificate.tsr', 'signing-certificate-missing'],
    ['wrong-usage.tsr', 'certificate-not-for-timestamps'],
    ['two-usages.tsr', 'certificate-not-for-timestamps'],
    ['optional-usage.tsr', 'certificate-not-for-timestamps'],
    ['expired.tsr', 'certificate-not-valid-then'],
    ['unnamed-certificate.tsr', 'signing-certificate-not-signed'],
    ['sha1-digest.tsr', 'signature-not-checkable'],
    ['two-signers.tsr', 'signers-not-one'],
  ])('%s: %s', async (name, reason) => {
    expect(await problemOf(read(name))).toMatchObject({ reason })
  })

  it('where its signature was altered', async () => {
    for (const name of ['granted.tsr', 'rsa.tsr']) {
      const bytes = altered(name, (it) => it.length - 1)
      expect(await problemOf(bytes)).toEqual({ reason: 'signature-differs' })
    }
  })

  it('where its statement was altered', async () => {
    const bytes = altered('granted.tsr', (it) => it.lastIndexOf(POLICY) + POLICY.length - 1)
    expect(await problemOf(bytes)).toEqual({ reason: 'signed-digest-differs' })
  })

  it('where it has another certificate of the same name, number and key', async () => {
    // The identifier of the key, in an extension: behind its OID and the heads of two octet strings.
    const identifier = Buffer.from('0603551d0e', 'hex')
    const bytes = altered('granted.tsr', (it) => it.lastIndexOf(identifier) + identifier.length + 4)
    expect(await problemOf(bytes)).toEqual({ reason: 'signing-certificate-not-signed' })
  })

  it('where it is cut off, is followed by something, or is something else', async () => {
    const whole = read('granted.tsr')
    const others = [...whole.keys()].map((length) => whole.subarray(0, length))
    others.push(Buffer.concat([whole, Buffer.of(0)]), Buffer.from('<html>502 Bad Gateway</html>'))
    for (const it of others) expect(await problemOf(it)).toEqual({ reason: 'not-a-timestamp-response' })
    expect(await problemOf(Buffer.alloc(300_000))).toEqual({ reason: 'timestamp-too-large', kilobytes: 256 })
  })

  it('or states the same as before, whichever of its bytes is altered', async () => {
    const whole = read('granted.tsr')
    const sha256 = await recordHash()
    const before = await checkTimestamp(whole, sha256, nonce)
    const outcome = (it: Uint8Array) =>
      checkTimestamp(it, sha256, nonce).catch((error: unknown) => {
        if (error instanceof BadTimestamp) return before
        throw error
      })
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const bytes = Buffer.from(whole)
        bytes[at] = (bytes[at] ?? 0) ^ by
        expect(await outcome(bytes)).toEqual(before)
      }),
      { numRuns: 400 },
    )
  })
})

it('says what the authority said, and what to do', async () => {
  const problem = await problemOf(read('rejected.tsr'))
  if (problem === null) throw new Error('it holds')
  const error = new AppError('timestamp-unusable', { path: 'a.tsr', problem })
  expect(error.message).toBe(
    'The timestamp a.tsr cannot be used: the authority did not grant it, and says "Message digest algorithm is not supported.; badAlg".',
  )
  expect(error.fix).toContain('npm run -s packet -- timestamp-request')
})

it('a request has the hash, a nonce of its own, and asks for the certificate', () => {
  const sha256 = 'ab'.repeat(32)
  const [first, second] = [timestampRequest(sha256), timestampRequest(sha256)]
  expect(nonceOf(first)).toMatch(/^[4-7][0-9a-f]{31}$/)
  expect(nonceOf(first)).not.toBe(nonceOf(second))
  expect(Buffer.from(first).toString('hex')).toBe(
    `304b0201013031300d060960864801650304020105000420${sha256}0210${nonceOf(first)}0101ff`,
  )
  expect(nonceOf(Buffer.from('nothing of the kind'))).toBeNull()
})
