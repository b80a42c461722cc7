import fs from 'fs'
import path from 'path'

/** A line on a terminal moves; elsewhere, each is kept. */
const TERMINAL_MS = 500
const ELSEWHERE_MS = 10000
const MB = 1024 * 1024

function isMissing(error) {
  return error.code === 'ENOENT' || error.code === 'ENOTDIR'
}

/** What a file takes on the disk, as `du` counts it; its length where the system does not say. */
const bytesOf = ({ blocks, size }) => (blocks === undefined ? size : blocks * 512)

/** What a folder and the files in it take, whatever happens to it meanwhile, without packages inside packages. */
async function bytesIn(folder) {
  let sum = 0
  try {
    const { blocks } = await fs.promises.lstat(folder)
    sum += blocks === undefined ? 0 : blocks * 512
    for (const entry of await fs.promises.readdir(folder, { withFileTypes: true })) {
      const file = path.join(folder, entry.name)
      if (entry.isFile()) sum += bytesOf(await fs.promises.lstat(file))
      else if (entry.isDirectory() && entry.name !== 'node_modules') sum += await bytesIn(file)
    }
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  return sum
}

/**
 * Counts what has been unpacked, in the files themselves: npm says nothing until it has ended.
 *
 * @param {string} folder that of package.json
 * @param {string[]} names the packages to come, as in package-lock.json (`node_modules/zod`)
 * @param {string[]} perhaps others that may come: what they take counts, and their number does not
 */
export function unpacked(folder, names, perhaps = []) {
  const bytes = new Map()
  const settled = new Set()
  return async () => {
    for (const name of [...names, ...perhaps]) {
      if (settled.has(name) || !fs.existsSync(path.join(folder, name, 'package.json'))) continue
      const now = await bytesIn(path.join(folder, name))
      // Unpacked, if nothing has been added since it was last looked at.
      if (bytes.get(name) === now) settled.add(name)
      bytes.set(name, now)
    }
    let sum = 0
    for (const each of bytes.values()) sum += each
    const packages = names.filter((name) => bytes.has(name)).length
    return { packages, of: names.length, megabytes: Math.round(sum / MB) }
  }
}

/** What a count looks like to a person. */
export function progressLine({ packages, of, megabytes }, seconds) {
  return `${packages} of ${of} packages, ${megabytes} MB, ${seconds} s`
}

/**
 * Shows how far an installation is until `stop` is called: on a terminal in one line that moves, elsewhere in a line
 * every ten seconds. `clear` makes room for another line.
 */
export function showProgress(folder, { certain, perhaps }, output) {
  const count = unpacked(folder, certain, perhaps)
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  const clear = () => {
    if (output.isTTY) output.write('\r\u001b[K')
  }
  let timer
  let stopped = false
  let looking
  const look = async () => {
    const state = await count()
    if (stopped) return
    clear()
    output.write(`  ${progressLine(state, seconds())}${output.isTTY ? '' : '\n'}`)
    next()
  }
  const next = () => {
    timer = setTimeout(
      () => {
        looking = look()
      },
      output.isTTY ? TERMINAL_MS : ELSEWHERE_MS,
    )
  }
  next()
  return {
    clear,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await looking
      clear()
      return progressLine(await count(), seconds())
    },
  }
}
