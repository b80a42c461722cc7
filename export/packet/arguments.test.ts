import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { UsageError } from '../../cli/usage.ts'
import { isAboutPacket, parsePacketCommand, parseVerifyPacket } from './arguments.ts'

const refused = (args: string[]) => {
  try {
    parsePacketCommand(args, {})
  } catch (error) {
    if (error instanceof UsageError) return `${error.message} ${error.fix}`
    throw error
  }
  return null
}

test('a packet is a page, with the filters and the style of an export', () => {
  const command = parsePacketCommand(['--q', 'witness', '--style', 'oscola', '--out', 'a.html'], {})
  expect(command).toMatchObject({
    name: 'packet',
    out: 'a.html',
    request: { of: 'search', search: { q: 'witness' } },
  })
  expect(refused(['--q', 'witness'])).toContain('--out needs the name of a page')
  expect(refused(['--q', 'witness', '--out', 'a.txt'])).toContain('--out needs the name of a page')
  expect(refused(['--q', 'witness', '--format', 'ris', '--out', 'a.html'])).toContain(
    '--format is of no use here',
  )
  expect(refused(['--nope'])).toContain('npm run -s packet -- --help')
})

test('a timestamp is asked for and added with files that are there', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'arguments-'))
  const [packet, answer] = [path.join(folder, 'packet.html'), path.join(folder, 'packet.tsr')]
  for (const it of [packet, answer]) fs.writeFileSync(it, '')
  expect(parsePacketCommand(['timestamp-request', packet], {})).toEqual({
    ...{ name: 'timestamp-request', packet, out: path.join(folder, 'packet.tsq') },
  })
  expect(parsePacketCommand(['timestamp-request', packet, '--out', 'a.tsq'], {})).toMatchObject({
    out: 'a.tsq',
  })
  expect(parsePacketCommand(['timestamp', packet, answer, '--out', 'a.html'], {})).toEqual({
    ...{ name: 'timestamp', packet, answer, out: 'a.html' },
  })
  expect(refused(['timestamp', packet, answer])).toContain('--out needs the name of a page')
  expect(refused(['timestamp', packet])).toContain('It takes PACKET.html and ANSWER.tsr')
  expect(refused(['timestamp', packet, `${answer}2`, '--out', 'a.html'])).toContain('There is no file')
  expect(refused(['timestamp-request', answer])).toContain('is not the name of a packet')
  fs.rmSync(folder, { recursive: true })
})

test('verify takes a page or a record for a packet, and a folder, whatever its name, for originals', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'arguments-'))
  fs.mkdirSync(path.join(folder, 'saved.html'))
  expect(isAboutPacket([path.join(folder, 'packet.html')])).toBe(true)
  expect(isAboutPacket([path.join(folder, 'packet.json'), '--json'])).toBe(true)
  expect(isAboutPacket([path.join(folder, 'saved.html')])).toBe(false)
  expect(isAboutPacket([folder, '--collection', 'news'])).toBe(false)
  expect(() => parseVerifyPacket([path.join(folder, 'packet.html')])).toThrow(UsageError)
  const packet = path.join(folder, 'packet.html')
  fs.writeFileSync(packet, '')
  expect(isAboutPacket(['packet', '--authority=root.pem'])).toBe(true)
  expect(parseVerifyPacket([packet, '--authority', packet])).toMatchObject({ authority: packet, files: null })
  expect(() => parseVerifyPacket([packet, '--authority', `${packet}2`])).toThrow(UsageError)
  fs.rmSync(folder, { recursive: true })
})
