// Imports nothing, because the test of the import rules uses it too.

const QUOTED = String.raw`\s*(['"])(?<name>[^'"\n]+)\1`
const IMPORTS = [
  // import … from 'x', export … from 'x': the words between contain no quote, semicolon or bracket of a call.
  new RegExp(String.raw`^[ \t]*(?:import|export)\b[^'"();=]*?\bfrom${QUOTED}`, 'gm'),
  new RegExp(String.raw`^[ \t]*import${QUOTED}`, 'gm'),
  new RegExp(String.raw`\b(?:import|require|require\.resolve)\(${QUOTED}`, 'g'),
  // A file of a package that is read, not run.
  new RegExp(String.raw`\bpackageFile\(${QUOTED}`, 'g'),
  // A worker is started by its file, which is an import by another name.
  new RegExp(String.raw`\bnew URL\(${QUOTED}\s*,\s*import\.meta\.url`, 'g'),
]
/** `import type … from 'x'`, but not the default import of something named `type`. */
const TYPE_IMPORT = new RegExp(
  String.raw`^[ \t]*(?:import|export)\s+type\s+(?!from\b)[^'"();=]*?\bfrom${QUOTED}`,
  'gm',
)
/** `path.join(FOLDER_OF_THIS_FILE, 'data', 'x.bin')`. */
const JOINED_PATH =
  /\b(?:join|resolve)\(\s*(?:import\.meta\.dirname|(?:path\.)?dirname\(\s*fileURLToPath\(\s*import\.meta\.url\s*\)\s*\))(?<rest>(?:\s*,\s*(?:'[^'\n]+'|"[^"\n]+"))+)\s*,?\s*\)/g

/** A source text without the comments that begin a line. */
export function withoutComments(text: string): string {
  return text.replace(/^[ \t]*\/\/.*$/gm, '').replace(/^[ \t]*\/\*[\s\S]*?\*\//gm, '')
}

const namesIn = (code: string) =>
  IMPORTS.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match.groups?.name ?? '')).filter(
    Boolean,
  )

/** The modules a source text imports, as written. */
export function importsOf(text: string): string[] {
  return namesIn(withoutComments(text))
}

/**
 * What a source text loads when it runs, as written: its imports except those of types alone, and the files and
 * folders that it names from its own place (`path.join(import.meta.dirname, 'data')` as `./data`).
 */
export function loadedBy(text: string): string[] {
  const code = withoutComments(text)
  const joined = [...code.matchAll(JOINED_PATH)].map((match) => {
    const parts = [...(match.groups?.rest ?? '').matchAll(/'([^']+)'|"([^"]+)"/g)]
    return `./${parts.map(([, single, double]) => single ?? double ?? '').join('/')}`
  })
  return [...namesIn(code.replace(TYPE_IMPORT, '')), ...joined]
}
