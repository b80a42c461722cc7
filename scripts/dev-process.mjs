// Loaded into the processes of the development server.

// The channel to the process that started this one closes when that process is gone, even after kill -9.
// Unlike in end-with-parent.mjs it stays referenced: Next sends its server the options through it.
if (process.channel) process.on('disconnect', () => process.exit(0))

// The development server asks npm's registry for the newest version of Next whenever a page connects, and has no
// switch for that. Nothing leaves the machine.
const REFUSED = 'registry.npmjs.org'
const { fetch } = globalThis
globalThis.fetch = async (input, init) => {
  const { hostname } = new URL(input instanceof Request ? input.url : input, 'http://localhost')
  if (hostname === REFUSED) throw new TypeError(`Not asked: ${REFUSED} is outside this machine`)
  return fetch(input, init)
}
