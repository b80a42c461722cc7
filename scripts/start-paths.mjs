import fs from 'fs'
import path from 'path'
import { Stop, say } from './command.mjs'
import { dataFolder, fromUserFolder, root } from './place.mjs'

const rememberedFile = path.join(dataFolder, 'start.json')

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

/** The paths of this command line, absolute. They must all be there: a typing error is told before any work. */
function givenPaths(args) {
  // An unset "$FOLDER", say: it would mean the folder that the user happens to stand in, and be remembered.
  if (args.some((argument) => argument.trim() === '')) {
    throw new Stop('A path is empty; for the folder you are in, write npm start -- .', 2)
  }
  const paths = Array.from(new Set(args.map(fromUserFolder)))
  for (const file of paths) {
    const problem = problemOf(file)
    if (problem) throw new Stop(`${file} ${problem}: check the path and the rights to it, then start again.`)
  }
  return paths
}

/** The paths of an earlier start, or the seeds at the first one. What has gone since is no reason not to serve. */
function rememberedPaths() {
  if (!fs.existsSync(rememberedFile)) return [path.join(root, 'seeds')]
  let paths
  try {
    paths = JSON.parse(fs.readFileSync(rememberedFile, 'utf8')).paths
  } catch {
    // Told below, with the fix.
  }
  if (!Array.isArray(paths) || paths.some((file) => typeof file !== 'string')) {
    throw new Stop(
      `${rememberedFile} does not hold the remembered paths any more: give them anew with npm start -- PATH…`,
    )
  }
  return paths
}

/** The paths to remember, and those among them that can be indexed now. */
export function startPaths(args) {
  if (args.length > 0) {
    const paths = givenPaths(args)
    return { paths, present: paths }
  }
  const paths = rememberedPaths()
  const present = paths.filter((file) => {
    const problem = problemOf(file)
    if (!problem) return true
    say(
      `Warning: ${file}, remembered from an earlier start, ${problem}; what was indexed from it stays. To take it out: npm run -s index -- --remove "${file}"`,
    )
    return false
  })
  return { paths, present }
}

/** Written beside and renamed: a start that is broken off leaves the old choice or the new one, never half of it. */
export function rememberPaths(paths) {
  const text = `${JSON.stringify({ paths }, null, 2)}\n`
  const draft = `${rememberedFile}.${process.pid}`
  try {
    fs.mkdirSync(dataFolder, { recursive: true })
    if (fs.existsSync(rememberedFile) && fs.readFileSync(rememberedFile, 'utf8') === text) return
    fs.writeFileSync(draft, text)
    fs.renameSync(draft, rememberedFile)
  } catch (error) {
    throw new Stop(
      `The folder ${dataFolder} cannot be written (${error.code}): make it writable, or choose another with VERBATIM_DATA=FOLDER npm start`,
    )
  }
}
