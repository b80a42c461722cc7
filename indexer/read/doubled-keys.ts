const DOUBLES_AT_MOST = 100

/** An open object with the keys that it has so far, or an open list with the number of its current part. */
type Open = { keys: Set<string>; key: string } | { part: number }

const nameIn = (it: Open) => ('keys' in it ? it.key : String(it.part))

/**
 * Where objects in a JSON text have the same key twice, as the keys and numbers that lead there. `JSON.parse` takes the
 * last of them without a word; which one was meant only a person can say.
 *
 * @param json a valid JSON text; the first hundred are found
 */
export function doubledKeys(json: string): string[][] {
  const found: string[][] = []
  const open: Open[] = []
  let keyNext = false
  for (const { kind, start, end } of tokensOf(json)) {
    const inside = open.at(-1)
    if (kind === 'string') {
      if (!keyNext || inside === undefined || !('keys' in inside)) continue
      keyNext = false
      inside.key = String(JSON.parse(json.slice(start, end)))
      if (inside.keys.has(inside.key) && found.length < DOUBLES_AT_MOST) found.push(open.map(nameIn))
      inside.keys.add(inside.key)
    } else if (kind === '{') {
      open.push({ keys: new Set(), key: '' })
      keyNext = true
    } else if (kind === '[') {
      open.push({ part: 0 })
      keyNext = false
    } else if (kind === ',') {
      keyNext = inside !== undefined && 'keys' in inside
      if (inside !== undefined && 'part' in inside) inside.part += 1
    } else {
      open.pop()
      keyNext = false
    }
  }
  return found
}

/** Whether objects and lists in a text that may be JSON are more than so many deep in each other. */
export function isDeeper(json: string, levels: number): boolean {
  let depth = 0
  for (const { kind } of tokensOf(json)) {
    if (kind === '{' || kind === '[') depth += 1
    else if (kind === 'close') depth -= 1
    if (depth > levels) return true
  }
  return false
}

type Token = { kind: 'string' | '{' | '[' | ',' | 'close'; start: number; end: number }

const KINDS: Record<string, Token['kind']> = { '"': 'string', '{': '{', '[': '[', ',': ',' }
const STRUCTURE = /["{}[\],]/g

function* tokensOf(json: string): Generator<Token> {
  let at = 0
  for (;;) {
    STRUCTURE.lastIndex = at
    const found = STRUCTURE.exec(json)
    if (found === null) return
    const start = found.index
    const [mark] = found
    const end = mark === '"' ? stringEnd(json, start) : start + 1
    yield { kind: KINDS[mark] ?? 'close', start, end }
    at = end
  }
}

/** The end of the string that begins at a quotation mark; one after an odd number of backslashes is part of it. */
function stringEnd(json: string, start: number): number {
  for (let at = json.indexOf('"', start + 1); at !== -1; at = json.indexOf('"', at + 1)) {
    let slash = at
    while (json[slash - 1] === '\\') slash -= 1
    if ((at - slash) % 2 === 0) return at + 1
  }
  return json.length
}
