import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** What a source does not state, and types for which BibLaTeX's own data model has no fields at all. */
const NOT_OURS =
  /Missing mandatory field|Invalid field '\w+' for entrytype '(?:artwork|audio|jurisdiction|legislation|letter|movie|music|video)'/

export type Checked = { entries: number; problems: string[] }

/** A file as biber reads it by the data model of BibLaTeX: every entry that it writes again, and what it complains of. */
export function biberRead(biber: string, file: string): Checked {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-biber-'))
  try {
    const [given, made] = [path.join(folder, 'given.bib'), path.join(folder, 'made.bib')]
    fs.writeFileSync(given, file)
    const args = ['--tool', '--validate-datamodel', '--nolog', `--output-file=${made}`, given]
    const { error, stderr, stdout } = spawnSync(biber, args, { encoding: 'utf8', cwd: folder })
    if (error) throw error
    const lines = `${stdout}\n${stderr}`.split('\n')
    return {
      entries: fs.readFileSync(made, 'utf8').match(/^@\w+\{/gm)?.length ?? 0,
      problems: lines.filter((line) => /^(?:WARN|ERROR|FATAL)/.test(line) && !NOT_OURS.test(line)),
    }
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}
