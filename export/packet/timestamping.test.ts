import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { UsageError } from '../../cli/usage.ts'
import { hasCode } from '../../model/errors.ts'
import { sha256 } from './lines.ts'
import { pageEnd } from './page-end.ts'
import { timestamped } from './timestamping.ts'
import { recordIn, verifyPacket } from './verify.ts'

// The packet and the answers were made once (`timestamp/fixtures/make.sh`): also a packet of the first version of the
// page, which has to be verified for as long as people keep one.
const FIXTURES = path.join(import.meta.dirname, 'timestamp/fixtures')
const fixture = (name: string) => path.join(FIXTURES, name)
const PACKET = fixture('packet.html')

let folder = ''
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'timestamping-test-'))
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

async function written(name: string, answer = 'granted.tsr'): Promise<string> {
  const { pieces } = await timestamped(PACKET, fixture(answer))
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  const file = path.join(folder, name)
  fs.writeFileSync(file, Buffer.concat(all))
  return file
}

const partOf = async (file: string) => {
  const record = await recordIn(file)
  if (record === null) throw new Error('no record')
  return record
}

describe('a packet with a timestamp', () => {
  it('has the record that it had, and shows what the authority states', async () => {
    const file = await written('packet.html')
    const before = await verifyPacket(PACKET)
    const verified = await verifyPacket(file)
    expect(before).toMatchObject({ differences: [], timestamp: null })
    expect(verified).toEqual({ ...before, timestamp: verified.timestamp })
    expect(verified.timestamp).toMatchObject({
      authority: 'CN=Timestamps of a test, O=Test <Authority>, C=XX',
      request: 'not-beside',
    })
    const page = fs.readFileSync(file, 'utf8')
    expect(page).toContain(`<dd><code dir="ltr">${verified.timestamp?.time}</code></dd>`)
    expect(page).toContain('O=Test &#60;Authority&#62;, C=XX')
    const { to } = await partOf(file)
    const same = fs.readFileSync(file).subarray(0, to).equals(fs.readFileSync(PACKET).subarray(0, to))
    expect(same).toBe(true)
  })

  it('is compared with the request beside it', async () => {
    const file = await written('with-request.html')
    const beside = path.join(folder, 'with-request.tsq')
    fs.copyFileSync(fixture('packet.tsq'), beside)
    expect((await verifyPacket(file)).timestamp?.request).toBe('answered')
    const other = Buffer.from(fs.readFileSync(beside))
    const nonce = other.length - 4
    other[nonce] = (other[nonce] ?? 0) ^ 1
    fs.writeFileSync(beside, other)
    expect((await verifyPacket(file)).differences).toEqual([
      {
        where: 'the timestamp',
        what: 'it does not have the nonce of the request, so it answers another one',
      },
    ])
  })

  it('has no altered, missing or added character that is not found', async () => {
    const file = await written('whole.html')
    const whole = fs.readFileSync(file)
    const { to } = await partOf(file)
    const copy = path.join(folder, 'altered.html')
    const differs = async (bytes: Buffer) => {
      fs.writeFileSync(copy, bytes)
      expect((await verifyPacket(copy)).differences.length).toBeGreaterThan(0)
    }
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: to, max: whole.length - 1 }), fc.nat(255), async (at, by) => {
        const before = whole.subarray(0, at)
        const altered = Buffer.of((whole[at] ?? 0) ^ (by || 1))
        await differs(Buffer.concat([before, altered, whole.subarray(at + 1)]))
        await differs(Buffer.concat([before, altered, whole.subarray(at)]))
        await differs(before)
      }),
      { numRuns: 60 },
    )
  })

  it('is not believed where the timestamp is one of something else', async () => {
    const { path: _, ...record } = await partOf(PACKET)
    for (const [name, what] of [
      ['other-data.tsr', 'it is for other data, and not for the SHA-256 of this record'],
      ['wrong-usage.tsr', 'its certificate is not one for timestamps alone (extended key usage)'],
    ] as const) {
      const file = path.join(folder, 'forged.html')
      const end = pageEnd(fs.readFileSync(fixture(name)), 'en')
      fs.writeFileSync(file, Buffer.concat([fs.readFileSync(PACKET).subarray(0, record.to), end]))
      expect(await verifyPacket(file)).toMatchObject({
        timestamp: null,
        differences: [{ where: 'the timestamp', what }],
      })
    }
  })
})

describe('no timestamp is put into a packet', () => {
  const error = (packet: string, answer: string) =>
    timestamped(packet, fixture(answer)).then(
      () => null,
      (it: unknown) => it,
    )

  it('that does not hold, and why is said', async () => {
    for (const [name, reason] of [
      ['rejected.tsr', 'timestamp-rejected'],
      ['other-data.tsr', 'timestamp-of-other-data'],
      ['other-request.tsr', 'timestamp-of-other-request'],
      ['make.sh', 'not-a-timestamp-response'],
    ] as const) {
      const found = await error(PACKET, name)
      expect(hasCode(found, 'timestamp-unusable') && found.facts.problem.reason).toBe(reason)
    }
  })

  it('that has one, or is not whole itself', async () => {
    expect(await error(await written('has-one.html'), 'granted.tsr')).toBeInstanceOf(UsageError)
    const broken = path.join(folder, 'broken.html')
    fs.writeFileSync(broken, fs.readFileSync(PACKET, 'utf8').replace('After it.', 'After them.'))
    expect(hasCode(await error(broken, 'granted.tsr'), 'packet-differs')).toBe(true)
  })
})

// What is shown of a timestamp is verified by making it again, as the page is: whoever changes it gives it a new
// `data-version`, and keeps the old one for the packets that people have.
test('the end of version 1 is what it was, in both languages', () => {
  const answer = fs.readFileSync(fixture('granted.tsr'))
  expect([sha256(pageEnd(answer, 'en')), sha256(pageEnd(answer, 'ar'))]).toEqual([
    '1990b69b78654b2ce7f9d4e9610ef864e76471b1343bb20169feeaa60091454d',
    '7e94b8019b00697f73281f1a8fc6a83042166af686214eb9e3af49b1623b9749',
  ])
})
