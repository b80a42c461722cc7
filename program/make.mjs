// A process that makes a program of the source that it is given, named from the root of the checkout, and prints it.
// Whoever needs the program waits for it; made by itself, it would leave esbuild's process behind.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleOf, root } from './bundle.mjs'

const require = createRequire(import.meta.url)
const { build, stop } = require('esbuild')

/** Packages that find native code or WebAssembly beside them. */
const WITH_FILES = ['libsql', '@hyzyla/pdfium', 'tesseract.js-core']

/** What a source reads is beside itself, and not beside the one file. */
const ownPlace = {
  name: 'own-place',
  setup: (building) =>
    building.onLoad({ filter: /\.ts$/ }, async (source) => {
      const text = await fs.promises.readFile(source.path, 'utf8')
      const contents = text
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(source.path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(source.path)))
      return { contents, loader: 'ts' }
    }),
}

async function made(entry) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // Names stay as they are, for those who read where an error came from.
    minifyWhitespace: true,
    minifySyntax: true,
    // An error shows the line that it came from.
    lineLimit: 200,
    legalComments: 'none',
    external: WITH_FILES,
    plugins: [ownPlace],
    logLevel: 'silent',
  })
  const own = Object.keys(metafile.inputs).filter((file) => !file.startsWith('node_modules/'))
  return bundleOf(outputFiles[0].text, own)
}

async function main(entry) {
  const first = await made(entry)
  // A source may have changed between being read and being hashed. What is made twice alike is what the hash says.
  const text = await made(entry)
  process.stdout.write(JSON.stringify({ text, settled: text === first }))
}

main(process.argv[2])
  .catch(({ message }) => {
    process.stderr.write(`${message}\n`)
    process.exitCode = 1
  })
  .finally(stop)
