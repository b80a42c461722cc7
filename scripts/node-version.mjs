// Imported first by every command. The .mjs files of this folder stay readable for Node 12.17 (no `?.`, no `??`,
// no `node:` prefix, no names that newer Nodes export), so that an old Node gets this sentence and no syntax error.
const NEEDED = { major: 20, minor: 19 }

/** The sentence for a Node that is too old, or '' for one that will do. `version` as in `process.version`. */
export function oldNodeSentence(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number)
  if (major > NEEDED.major || (major === NEEDED.major && minor >= NEEDED.minor)) return ''
  return `Verbatim needs Node ${NEEDED.major}.${NEEDED.minor} or newer; this is ${version}. Install it from nodejs.org and run the same command again.`
}

const sentence = oldNodeSentence(process.version)
if (sentence) {
  console.error(sentence)
  process.exit(1)
}
