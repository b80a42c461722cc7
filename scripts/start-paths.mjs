import fs from 'fs'
import path from 'path'
import { Stop, say } from './command.mjs'
import { makeFolder } from './make-folder.mjs'
import { dataFolder, fromUserFolder, root } from './place.mjs'

const rememberedFile = path.join(dataFolder, 'start.json')

/** Where the indexer keeps what it fetches; `model/data-folder.ts` names it as well. */
const fetchedFolder = path.join(dataFolder, 'fetched')

/** An address of the web, which the indexer fetches; it says what is wrong with one. */
const isAddress = (argument) => /^[a-z][a-z0-9+.-]*:\/\//i.test(argument.trim())

/** What the next start indexes of an address: what was fetched, in the collection of its host. It fetches nothing itself. */
function fetchedFrom(address) {
  const host = URL.canParse(address) ? new URL(address).hostname : ''
  return /^[a-z0-9][a-z0-9._-]*$/.test(host) ? [path.join(fetchedFolder, host)] : []
}

/** Why a path cannot be indexed, or ''. */
function problemOf(file) {
  if (!fs.existsSync(file)) return 'does not exist'
  try {
    if (fs.statSync(file).isDirectory()) fs.readdirSync(file)
    else fs.accessSync(file, fs.constants.R_OK)
    return ''
  } catch (error) {
    return `cannot be read (${error.code})`
  }
}

/** The paths of this command line, absolute, and its addresses. All paths must exist: a typo is reported before any work. */
function givenPaths(args, name) {
  // For example an unset "$FOLDER", which would mean the user's current folder, and be remembered.
  if (args.some((argument) => argument.trim() === '')) {
    throw new Stop(`A path is empty; for the current folder, write ${name} -- .`, 2)
  }
  const addresses = args.filter(isAddress)
  const paths = Array.from(new Set(args.filter((it) => !isAddress(it)).map(fromUserFolder)))
  for (const file of paths) {
    const problem = problemOf(file)
    if (problem) throw new Stop(`${file} ${problem}: check the path and its permissions, then start again.`)
  }
  return {
    paths: Array.from(new Set([...paths, ...addresses.flatMap(fetchedFrom)])),
    present: [...paths, ...addresses],
  }
}

/** Where they are remembered; in a restored state that has not taken its place yet, if a restore was killed. */
function fileToRead() {
  const names = ['restored-arriving', 'restored', '.']
  return names.map((it) => path.join(dataFolder, it, 'start.json')).find((it) => fs.existsSync(it))
}

/** The paths of an earlier start, or the seeds at the first one. */
function rememberedPaths(name) {
  const file = fileToRead()
  if (file === undefined) return [path.join(root, 'seeds')]
  let paths
  try {
    paths = JSON.parse(fs.readFileSync(file, 'utf8')).paths
  } catch {
    // Reported below, with the fix.
  }
  if (!Array.isArray(paths) || paths.some((file) => typeof file !== 'string')) {
    throw new Stop(
      `${rememberedFile} is damaged and the remembered paths cannot be read: give them again with ${name} -- PATH…`,
    )
  }
  return paths
}

/**
 * The paths to remember, and those among them that can be indexed now: a remembered folder that is gone is no reason
 * not to serve.
 *
 * @param {string} name the command as it is typed, for messages
 */
export function startPaths(args, name) {
  if (args.length > 0) {
    return givenPaths(args, name)
  }
  const paths = rememberedPaths(name)
  const present = paths.filter((file) => {
    const problem = problemOf(file)
    if (!problem) return true
    // Nothing could be fetched, which was said then.
    if (path.dirname(file) === fetchedFolder && !fs.existsSync(file)) return false
    say(
      `Warning: ${file}, remembered from an earlier start, ${problem}; what was indexed from it stays. To remove it: npm run -s index -- --remove "${file}"`,
    )
    return false
  })
  return { paths, present }
}

/**
 * Written to another file and renamed: an interrupted start leaves the old choice or the new one, never half of it.
 * On a read-only or full disk with an index, which can be searched all the same, this is only a warning.
 */
export function rememberPaths(paths, name) {
  const text = `${JSON.stringify({ paths }, null, 2)}\n`
  const draft = `${rememberedFile}.${process.pid}`
  try {
    makeFolder(dataFolder)
    if (fs.existsSync(rememberedFile) && fs.readFileSync(rememberedFile, 'utf8') === text) return
    fs.writeFileSync(draft, text)
    fs.renameSync(draft, rememberedFile)
  } catch (error) {
    // Whatever cannot be written there, what was indexed can be served.
    if (fs.existsSync(path.join(dataFolder, 'index', 'verbatim.db'))) {
      say(
        `Warning: nothing can be written to ${dataFolder} (${error.code}): these paths are not remembered, and nothing new is indexed. What was indexed before is served.`,
      )
      return
    }
    throw new Stop(
      `The folder ${dataFolder} is not writable (${error.code}): make it writable, or choose another with VERBATIM_DATA=FOLDER ${name}`,
    )
  }
}
