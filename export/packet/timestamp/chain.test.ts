import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256Of } from '../lines.ts'
import { recordIn, verifyPacket } from '../verify.ts'
import { certificatesIn } from './chain.ts'
import { checkTimestamp } from './check.ts'
import { BadTimestamp } from './read.ts'

// Made once by `fixtures/make-chains.sh`.
const folder = path.join(import.meta.dirname, 'fixtures')
const read = (name: string) => fs.readFileSync(path.join(folder, name))
const rootsIn = (...names: string[]) => names.flatMap((it) => certificatesIn(read(it)))

/** The root to which an answer leads, or the problem of it. */
async function chainOf(answer: string, ...roots: string[]) {
  const record = await recordIn(path.join(folder, 'packet.html'))
  if (record === null) throw new Error('no record')
  try {
    return (await checkTimestamp(read(answer), await sha256Of(record), null, rootsIn(...roots))).root
  } catch (error) {
    if (error instanceof BadTimestamp) return error.problem
    throw error
  }
}

describe('the certificate of an answer', () => {
  it('leads to a root by those in the answer', async () => {
    expect(await chainOf('chain.tsr', 'root.pem')).toBe('CN=Root of a test')
    expect(await chainOf('chain.tsr', 'other-root.pem', 'root.pem')).toBe('CN=Root of a test')
  })

  it('leads to no other root, whatever its name', async () => {
    expect(await chainOf('chain.tsr', 'other-root.pem')).toEqual({ reason: 'chain-not-to-root' })
    expect(await chainOf('granted.tsr', 'root.pem')).toEqual({ reason: 'chain-not-to-root' })
  })

  it.each([
    ['chain.tsr', 'expired-root.pem', 'CN=Root of a test'],
    ['chain-expired.tsr', 'root.pem', 'CN=Expired issuer'],
  ])('leads over none that was not valid then: %s, %s', async (answer, root, name) => {
    expect(await chainOf(answer, root)).toMatchObject({ reason: 'chain-not-valid-then', name })
  })

  it.each([
    ['chain-server.tsr', 'CN=Issuer for servers'],
    ['chain-no-authority.tsr', 'CN=No issuer'],
    ['chain-limited.tsr', 'CN=Limited issuer'],
  ])('leads over none that may not issue such a certificate: %s', async (answer, name) => {
    expect(await chainOf(answer, 'root.pem')).toEqual({ reason: 'chain-not-for-timestamps', name })
  })

  it('leads nowhere where two certificates issued each other', async () => {
    expect(await chainOf('chain-loop.tsr', 'root.pem')).toEqual({ reason: 'chain-not-to-root' })
  })

  it('is followed only where somebody names a root', async () => {
    const packet = path.join(folder, 'packet.html')
    expect((await verifyPacket(packet)).differences).toEqual([])
    expect((await verifyPacket(packet, undefined, rootsIn('root.pem'))).differences).toEqual([
      { where: 'the timestamp', what: 'there is none' },
    ])
  })
})

describe('a file of roots', () => {
  it('is PEM with as many as there are, or one in DER', () => {
    expect(certificatesIn(Buffer.concat([read('root.pem'), read('other-root.pem')]))).toHaveLength(2)
    const base64 = read('root.pem')
      .toString('latin1')
      .replace(/-----[^-]*-----|\s/g, '')
    expect(certificatesIn(Buffer.from(base64, 'base64'))).toHaveLength(1)
  })

  it('has none where it is something else', () => {
    expect(certificatesIn(Buffer.from('root'))).toEqual([])
    expect(certificatesIn(read('packet.tsq'))).toEqual([])
  })
})
