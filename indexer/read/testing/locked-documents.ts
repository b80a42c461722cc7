import { createCipheriv, createHash, createHmac, pbkdf2Sync } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { Blowfish } from '../encryption/blowfish.ts'
import { archive } from './office-documents.ts'
import { compoundFile } from './outlook-messages.ts'
import { u16, u32 } from './word-documents.ts'

const SALT = Buffer.from('00112233445566778899aabbccddeeff', 'hex')
const VERIFIER = Buffer.from('verifier 16 byte')
const digest = (algorithm: string, ...parts: Uint8Array[]) =>
  createHash(algorithm).update(Buffer.concat(parts)).digest()
const sha1 = (...parts: Uint8Array[]) => digest('sha1', ...parts)

const utf16 = (text: string) => Buffer.from(text, 'utf16le')

function aes(mode: string, key: Buffer, start: Buffer | null, bytes: Uint8Array): Buffer {
  const cipher = createCipheriv(`aes-${key.length * 8}-${mode}`, key, start).setAutoPadding(false)
  const whole = Buffer.concat([bytes, Buffer.alloc((16 - (bytes.length % 16)) % 16)])
  return Buffer.concat([cipher.update(whole), cipher.final()])
}

function spun(algorithm: string, password: string, times: number): Buffer {
  let hash = digest(algorithm, SALT, utf16(password))
  for (let time = 0; time < times; time += 1) hash = digest(algorithm, u32(time), hash)
  return hash
}

const withSize = (bytes: Uint8Array, encrypted: Uint8Array) =>
  Buffer.concat([u32(bytes.length), u32(0), encrypted])

/** A package that is encrypted as Office 2007 does. */
export function standardPackage(bytes: Uint8Array, password: string): Buffer {
  const hash = sha1(spun('sha1', password, 50_000), u32(0))
  const inner = Buffer.concat([hash], 64)
  const key = sha1(inner.map((byte) => byte ^ 0x36)).subarray(0, 16)
  const header = Buffer.concat([0x24, 0, 0x660e, 0x8004, 128, 0x18, 0, 0].map(u32))
  const info = [u16(3), u16(2), u32(0x24), u32(header.length), header, u32(16), SALT]
  const verifiers = [aes('ecb', key, null, VERIFIER), u32(20), aes('ecb', key, null, sha1(VERIFIER))]
  return compoundFile({
    EncryptionInfo: Buffer.concat([...info, ...verifiers]),
    EncryptedPackage: withSize(bytes, aes('ecb', key, null, bytes)),
  })
}

/** A package that is encrypted as Office 2010 and later do. @param changed what is changed in it afterwards */
export function agilePackage(
  bytes: Uint8Array,
  password: string,
  changed: (encrypted: Buffer) => void = () => undefined,
): Buffer {
  const hash = spun('sha512', password, 1000)
  const ofPassword = (purpose: string, it: Uint8Array) =>
    aes('cbc', digest('sha512', hash, Buffer.from(purpose, 'hex')).subarray(0, 32), SALT, it).toString(
      'base64',
    )
  const key = digest('sha256', SALT)
  const ofData = (purpose: Uint8Array, it: Uint8Array) =>
    aes('cbc', key, digest('sha512', SALT, purpose).subarray(0, 16), it)
  const segments: Buffer[] = []
  for (let at = 0; at < bytes.length; at += 4096)
    segments.push(ofData(u32(segments.length), bytes.subarray(at, at + 4096)))
  const encrypted = withSize(bytes, Buffer.concat(segments))
  const macKey = digest('sha512', VERIFIER)
  const mac = createHmac('sha512', macKey).update(encrypted).digest()
  const scheme = `saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="${SALT.toString('base64')}"`
  const checksum = (purpose: string, it: Buffer) => ofData(Buffer.from(purpose, 'hex'), it).toString('base64')
  const xml = `<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData ${scheme}/><dataIntegrity encryptedHmacKey="${checksum('5fb2ad010cb9e1f6', macKey)}" encryptedHmacValue="${checksum('a0677f02b22c8433', mac)}"/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="1000" ${scheme} encryptedVerifierHashInput="${ofPassword('fea7d2763b4b9e79', VERIFIER)}" encryptedVerifierHashValue="${ofPassword('d7aa0f6d3061344e', digest('sha512', VERIFIER))}" encryptedKeyValue="${ofPassword('146e0be7abacd0d6', key)}"/></keyEncryptor></keyEncryptors></encryption>`
  changed(encrypted)
  return compoundFile({
    EncryptionInfo: Buffer.concat([u16(4), u16(4), u32(0x40), Buffer.from(xml)]),
    EncryptedPackage: encrypted,
  })
}

/** A text in OpenDocument that is encrypted. */
export function lockedOdt(content: string, password: string, how: 'aes' | 'blowfish'): Uint8Array {
  const packed = deflateRawSync(content)
  const [startHash, checksumHash] = how === 'aes' ? ['sha256', 'sha256'] : ['sha1', 'sha1']
  const key = pbkdf2Sync(
    digest(startHash, Buffer.from(password)),
    SALT,
    1000,
    how === 'aes' ? 32 : 16,
    'sha1',
  )
  const padding = 16 - (packed.length % 16)
  const start = how === 'aes' ? SALT : SALT.subarray(0, 8)
  const encrypted =
    how === 'aes'
      ? aes('cbc', key, SALT, Buffer.concat([packed, Buffer.alloc(padding, padding)]))
      : inFeedback(new Blowfish(key), packed, start)
  const checksum = digest(checksumHash, packed.subarray(0, 1024)).toString('base64')
  const names =
    how === 'aes'
      ? {
          checksum: 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0#sha256-1k',
          cipher: 'http://www.w3.org/2001/04/xmlenc#aes256-cbc',
          startKey:
            '<m:start-key-generation m:start-key-generation-name="http://www.w3.org/2000/09/xmldsig#sha256" m:key-size="32"/>',
        }
      : { checksum: 'SHA1/1K', cipher: 'Blowfish CFB', startKey: '' }
  return archive({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': `<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="content.xml"><m:encryption-data m:checksum-type="${names.checksum}" m:checksum="${checksum}"><m:algorithm m:algorithm-name="${names.cipher}" m:initialisation-vector="${start.toString('base64')}"/><m:key-derivation m:key-derivation-name="PBKDF2" m:key-size="${key.length}" m:iteration-count="1000" m:salt="${SALT.toString('base64')}"/>${names.startKey}</m:encryption-data></m:file-entry></m:manifest>`,
    'content.xml': encrypted,
  })
}

/** Encrypts by feedback, with what decrypts by it: of zeros, that gives the encrypted block before. */
function inFeedback(cipher: Blowfish, bytes: Uint8Array, start: Uint8Array): Buffer {
  const blocks: Buffer[] = [Buffer.from(start)]
  for (let at = 0; at < bytes.length; at += 8) {
    const plain = bytes.subarray(at, at + 8)
    const before = blocks.at(-1) ?? Buffer.alloc(8)
    blocks.push(
      Buffer.from(
        cipher
          .decrypted(Buffer.alloc(8), before)
          .subarray(0, plain.length)
          .map((byte, index) => byte ^ (plain[index] ?? 0)),
      ),
    )
  }
  return Buffer.concat(blocks.slice(1))
}

/** A member of a ZIP file that is encrypted as WinZip does: its bytes there, and what its extra field says. */
export function winZip(content: string, password: string): { packed: Buffer; extra: Buffer } {
  const bytes = deflateRawSync(content)
  const keys = pbkdf2Sync(password, SALT, 1000, 66, 'sha1')
  const counters = Buffer.alloc(Math.ceil(bytes.length / 16) * 16)
  for (let at = 0; at < counters.length; at += 16) counters.writeUInt32LE(at / 16 + 1, at)
  const stream = aes('ecb', keys.subarray(0, 32), null, counters)
  const encrypted = bytes.map((byte, at) => byte ^ (stream[at] ?? 0))
  const mac = createHmac('sha1', keys.subarray(32, 64)).update(encrypted).digest().subarray(0, 10)
  return {
    packed: Buffer.concat([SALT, keys.subarray(64), encrypted, mac]),
    extra: Buffer.concat([u16(0x9901), u16(7), u16(2), Buffer.from('AE\x03'), u16(8)]),
  }
}
