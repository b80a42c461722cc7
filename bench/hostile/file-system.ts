import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { file, folderOf, type HostileFile, PROSE, QUOTED, type Sizes } from './hostile-file.ts'

const TEXT = `Mill closes\n${QUOTED}\n${PROSE}\n`
const DEEP = 200

/** What only the file system can do: holes, links, pipes, names that are no text. */
export function hostileOnDisk({ sparseBytes }: Sizes): HostileFile[] {
  const link = (name: string, to: string): HostileFile => ({
    name,
    expected: 'refused',
    make: (at) => fs.symlinkSync(to, at),
  })
  const sparse = (name: string): HostileFile => ({
    name,
    expected: 'refused',
    make: (at) => {
      fs.writeFileSync(at, TEXT)
      fs.truncateSync(at, sparseBytes)
    },
  })
  const withMode = (name: string, mode: number): HostileFile => ({
    ...file(name, 'told', TEXT),
    make: (at) => fs.writeFileSync(at, TEXT, { mode }),
  })
  return [
    sparse('sparse.txt'),
    sparse('sparse.html'),
    sparse('sparse.jsonl'),
    link('to-nothing.txt', 'no-such-file.txt'),
    link('to-itself.txt', 'to-itself.txt'),
    link('to-its-folder', '.'),
    link('to-a-device.txt', '/dev/zero'),
    withMode('of-nobody.txt', 0),
    { name: 'pipe.txt', expected: 'refused', make: (at) => void spawnSync('mkfifo', [at]) },
    {
      name: 'deep-folders',
      expected: 'used',
      make: (at) => {
        const deepest = path.join(at, ...Array.from({ length: DEEP }, () => 'd'))
        fs.mkdirSync(deepest, { recursive: true })
        fs.writeFileSync(path.join(deepest, 'a.txt'), TEXT)
      },
    },
    folderOf('folder.txt', 'used', [['a.txt', TEXT]]),
    file('name-\\xE9\\xFF.txt', 'used', TEXT),
    file('name-\\x0A-of-two-lines.txt', 'used', TEXT),
    file('name-\\x1B[31m.txt', 'used', TEXT),
    file('name-\\xE2\\x80\\xAEtxt.txt', 'used', TEXT),
    file('name-\\x5CxE9.txt', 'used', TEXT),
    file('name-e\u0301.txt', 'used', TEXT),
    file('name-\u00e9.txt', 'used', TEXT),
    file('name #?%41&<b>.txt', 'used', TEXT),
    file('__proto__', 'used', TEXT),
    file('constructor.txt', 'used', TEXT),
    file(`${'n'.repeat(251)}.txt`, 'used', TEXT),
  ]
}
