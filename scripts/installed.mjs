/** Whether a lock entry's `os` or `cpu` list allows a value; entries may be negated, as in "!win32". */
function admits(list, value) {
  if (!list) return true
  if (list.includes(`!${value}`)) return false
  return list.includes(value) || list.every((entry) => entry.startsWith('!'))
}

/** Whether a package is certainly installed on a machine, with the tools of tests and checks or without them. */
function isNeeded(entry, machine, tools) {
  if (!tools && (entry.dev || entry.devOptional)) return false
  if (!entry.optional && !entry.devOptional) return true
  // Of the optional packages, only native code for exactly this machine is certainly needed; for which C library
  // it is built is not known here.
  const native = entry.os && entry.cpu && !entry.libc
  return Boolean(native) && admits(entry.os, machine.platform) && admits(entry.cpu, machine.arch)
}

/**
 * The packages that package-lock.json requires on this machine and that node_modules lacks or has in another
 * version. `locked` is package-lock.json; `present` is node_modules/.package-lock.json, which npm writes last, so
 * an interrupted installation from nothing does not have it. `tools`: with those of tests and checks.
 */
export function missingPackages(locked, present, machine, tools) {
  return Object.keys(locked.packages).filter((name) => {
    if (name === '') return false
    const wanted = locked.packages[name]
    const found = present.packages[name]
    if (!found) return isNeeded(wanted, machine, tools)
    if (!tools && wanted.dev) return false
    return found.version !== wanted.version || found.integrity !== wanted.integrity
  })
}

/** Whether an installation has the tools of tests and checks, or some of them. */
export function hasTools(present) {
  return Object.keys(present.packages).some((name) => Boolean(present.packages[name].dev))
}
