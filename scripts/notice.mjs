// npm run notice: writes the second part of NOTICE, the licence of every package that Verbatim is installed with.
import './node-version.mjs'
import fs from 'fs'
import path from 'path'
import { command, say } from './command.mjs'
import { root } from './place.mjs'

const HEADING = `What Verbatim is installed with
===============================

Every package, by licence, as package-lock.json has them (written by npm run notice). None is changed. A package that
contains others has their licences in its folder in node_modules.
`
const WIDTH = 110

function nameOf(place, entry) {
  return entry.name || place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

/** Lines no longer than the text around them; a name and its version stay together. */
function wrapped(items) {
  const lines = []
  let line = ' '
  for (const item of items) {
    if (line.length + 1 + item.length > WIDTH) {
      lines.push(line)
      line = ' '
    }
    line += ` ${item}`
  }
  return [...lines, line].join('\n')
}

/** The packages that a lock installs without the tools, as [name, version, licence]; native code once for all systems. */
export function installedPackages(locked) {
  const found = new Map()
  for (const place of Object.keys(locked.packages)) {
    const entry = locked.packages[place]
    if (place === '' || entry.dev || entry.devOptional) continue
    const name = nameOf(place, entry)
    const forOneSystem = entry.optional && entry.os && entry.cpu
    const shown = forOneSystem ? `${name.split(/[-/]/)[0]}/… for each system` : name
    found.set(`${shown} ${entry.version}`, [shown, entry.version, entry.license || ''])
  }
  return [...found.values()]
}

/** The generated part of NOTICE. */
export function packageNotice(locked) {
  const byLicence = new Map()
  for (const [name, version, licence] of installedPackages(locked)) {
    byLicence.set(licence, [...(byLicence.get(licence) || []), `${name} ${version}`])
  }
  const licences = [...byLicence.keys()].sort()
  const parts = licences.map((licence) => {
    const names = byLicence.get(licence).sort()
    return `${licence}\n${wrapped(names.map((name, at) => (at + 1 < names.length ? `${name},` : name)))}\n`
  })
  return `${HEADING}\n${parts.join('\n')}`
}

/** All of NOTICE, with the generated part as the lock has it. */
export function noticeWith(text, locked) {
  const at = text.indexOf(HEADING.split('\n')[0])
  return `${(at === -1 ? text : text.slice(0, at)).trimEnd()}\n\n${packageNotice(locked)}`
}

function write() {
  const file = path.join(root, 'NOTICE')
  const locked = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  fs.writeFileSync(file, noticeWith(fs.readFileSync(file, 'utf8'), locked))
  say('NOTICE has been written.')
  return 0
}

if (process.argv[2] === '--write') command(write)
