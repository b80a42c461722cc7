import { createDecipheriv, createHmac, getCiphers, getHashes } from 'node:crypto'
import { damaged, Refused } from '../refused.ts'
import { type Attribute, walkXml } from '../xml.ts'
import type { Lock } from './lock.ts'
import { digestOf, repeatedHash } from './password-hash.ts'

const NAMESPACES = {
  'http://schemas.microsoft.com/office/2006/encryption': 'e',
  'http://schemas.microsoft.com/office/2006/keyEncryptor/password': 'p',
}
const SEGMENT_BYTES = 4096
const SIZE_BYTES = 8
/** More than what the format allows would take a minute for each password. */
const TIMES_AT_MOST = 10_000_000
/** What the keys are for: [MS-OFFCRYPTO], 2.3.4.13 and 2.3.4.14. */
const PURPOSES = {
  verifier: Buffer.from('fea7d2763b4b9e79', 'hex'),
  verifierHash: Buffer.from('d7aa0f6d3061344e', 'hex'),
  key: Buffer.from('146e0be7abacd0d6', 'hex'),
  checksumKey: Buffer.from('5fb2ad010cb9e1f6', 'hex'),
  checksum: Buffer.from('a0677f02b22c8433', 'hex'),
}
const FILLING = 0x36

/** How something is encrypted. */
type Scheme = { salt: Buffer; hash: string; cipher: string; blockBytes: number; keyBytes: number }

type Described = {
  data: Scheme
  password: Scheme & { times: number; verifier: Buffer; verifierHash: Buffer; key: Buffer }
  checksum: { key: Buffer; value: Buffer } | null
}

/** As Office 2010 and later encrypt: [MS-OFFCRYPTO], 2.3.4.10 to 2.3.4.15. @param encrypted the stream with its size */
export function agileLock(xml: Buffer, encrypted: Buffer): Lock {
  const { data, password: own, checksum } = descriptionIn(xml)
  return (password) => {
    const hash = repeatedHash(own.hash, own.salt, password, own.times)
    const ofPassword = (purpose: Buffer, bytes: Buffer) => {
      const key = fitted(digestOf(own.hash, hash, purpose), own.keyBytes)
      return decrypted(own, key, own.salt, bytes)
    }
    const expected = ofPassword(PURPOSES.verifierHash, own.verifierHash)
    const verifier = digestOf(own.hash, ofPassword(PURPOSES.verifier, own.verifier))
    if (!verifier.equals(expected.subarray(0, verifier.length))) return null
    const key = ofPassword(PURPOSES.key, own.key).subarray(0, data.keyBytes)
    const ofData = (purpose: Uint8Array, bytes: Buffer) =>
      decrypted(data, key, digestOf(data.hash, data.salt, purpose), bytes)
    if (checksum !== null) {
      const hmac = createHmac(
        data.hash,
        ofData(PURPOSES.checksumKey, checksum.key).subarray(0, verifier.length),
      )
      const value = hmac.update(encrypted).digest()
      if (!value.equals(ofData(PURPOSES.checksum, checksum.value).subarray(0, value.length))) throw damaged()
    }
    const segments: Buffer[] = []
    for (let at = SIZE_BYTES; at < encrypted.length; at += SEGMENT_BYTES) {
      const number = Buffer.alloc(4)
      number.writeUInt32LE(segments.length)
      segments.push(ofData(number, encrypted.subarray(at, at + SEGMENT_BYTES)))
    }
    return Buffer.concat(segments)
  }
}

/** Cut, or filled up. */
const fitted = (bytes: Buffer, length: number) =>
  Buffer.concat([bytes, Buffer.alloc(Math.max(0, length - bytes.length), FILLING)]).subarray(0, length)

function decrypted({ cipher, blockBytes }: Scheme, key: Buffer, salt: Buffer, bytes: Buffer): Buffer {
  const decipher = createDecipheriv(cipher, key, fitted(salt, blockBytes)).setAutoPadding(false)
  const whole = bytes.subarray(0, bytes.length - (bytes.length % blockBytes))
  return Buffer.concat([decipher.update(whole), decipher.final()])
}

function descriptionIn(xml: Buffer): Described {
  let data: Scheme | null = null
  let password: Described['password'] | null = null
  let checksum: Described['checksum'] = null
  walkXml(xml, NAMESPACES, {
    open: (name, attribute) => {
      const bytes = (it: string) => Buffer.from(attribute(it) ?? '', 'base64')
      if (name === 'e:keyData') data ??= schemeIn(attribute)
      else if (name === 'e:dataIntegrity')
        checksum = { key: bytes('encryptedHmacKey'), value: bytes('encryptedHmacValue') }
      else if (name === 'p:encryptedKey') {
        const times = Number(attribute('spinCount'))
        if (!(times <= TIMES_AT_MOST)) throw new Refused({ reason: 'encryption-unknown' })
        password ??= {
          ...schemeIn(attribute),
          times,
          verifier: bytes('encryptedVerifierHashInput'),
          verifierHash: bytes('encryptedVerifierHashValue'),
          key: bytes('encryptedKeyValue'),
        }
      }
    },
  })
  // What only a certificate opens has no password.
  if (data === null || password === null) throw new Refused({ reason: 'encryption-unknown' })
  return { data, password, checksum }
}

function schemeIn(attribute: Attribute): Scheme {
  const keyBytes = Number(attribute('keyBits')) / 8
  const isCfb = attribute('cipherChaining') === 'ChainingModeCFB'
  const cipher =
    `${attribute('cipherAlgorithm') ?? ''}-${keyBytes * 8}-${isCfb ? 'cfb8' : 'cbc'}`.toLowerCase()
  const hash = (attribute('hashAlgorithm') ?? '').toLowerCase().replace('sha-', 'sha')
  const isKnown = getCiphers().includes(cipher) && getHashes().some((it) => it.toLowerCase() === hash)
  if (!isKnown) throw new Refused({ reason: 'encryption-unknown' })
  const salt = Buffer.from(attribute('saltValue') ?? '', 'base64')
  return { salt, hash, cipher, blockBytes: Number(attribute('blockSize')), keyBytes }
}
