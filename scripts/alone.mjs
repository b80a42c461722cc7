import { createHash } from 'crypto'
import fs from 'fs'
import net from 'net'
import os from 'os'
import path from 'path'

/** The address that stands for work in a folder: the system gives it up when its holder ends, however that ends. */
export function addressFor(folder, work = '') {
  const place = JSON.stringify([fs.realpathSync(folder), work])
  const name = `verbatim-${createHash('sha256').update(place).digest('hex').slice(0, 16)}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  // Linux has addresses that are no files: nothing is left behind.
  return process.platform === 'linux' ? `\0${name}` : path.join(os.tmpdir(), `${name}.sock`)
}

/** The server that holds an address, or undefined if another process has it. */
export function take(address) {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE') resolve(undefined)
      else reject(error)
    })
    server.listen(address, () => resolve(server))
  })
}

/** Resolves when the holder of an address has given it up or ended. */
function givenUp(address) {
  return new Promise((resolve) => {
    const connection = net.connect(address)
    connection.once('error', (error) => {
      // The socket of a holder that was killed, where that is a file.
      if (error.code === 'ECONNREFUSED' && path.isAbsolute(address)) fs.rmSync(address, { force: true })
      resolve()
    })
    connection.once('close', resolve)
    connection.resume()
  })
}

/**
 * Does work that only one process may do at a time, after the others have ended.
 *
 * @param {string} address as from `addressFor`
 * @param {() => void} waiting called once, if another process has to end first
 * @param {() => Promise<void>} work
 */
export async function alone(address, waiting, work) {
  let server = await take(address)
  if (!server) waiting()
  while (!server) {
    await givenUp(address)
    server = await take(address)
  }
  const waiters = new Set()
  server.on('connection', (connection) => {
    waiters.add(connection)
    connection.on('error', () => {})
  })
  try {
    await work()
  } finally {
    for (const connection of waiters) connection.destroy()
    server.close()
  }
}
