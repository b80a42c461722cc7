// Imported first by every command. The .mjs files of this folder stay readable for Node 12.17 (no `?.`, no `??`,
// no `node:` prefix, no names that newer Nodes export), so that an old Node prints this sentence instead of a syntax error.
const NEEDED = { major: 20, minor: 19 }
const RECOMMENDED = 24

/** The sentence for a Node that is too old, or '' for one that is new enough. `version` as in `process.version`. */
export function oldNodeSentence(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number)
  if (major > NEEDED.major || (major === NEEDED.major && minor >= NEEDED.minor)) return ''
  return `Verbatim needs Node ${NEEDED.major}.${NEEDED.minor} or newer; this is ${version}. Install Node ${RECOMMENDED} from nodejs.org and run the same command again.`
}

const sentence = oldNodeSentence(process.version)
if (sentence) {
  console.error(sentence)
  process.exit(1)
}
