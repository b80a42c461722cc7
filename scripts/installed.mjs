/** Whether a lock entry's `os` or `cpu` list allows a value; entries may be negated, as in "!win32". */
function admits(list, value) {
  if (!list) return true
  if (list.includes(`!${value}`)) return false
  return list.includes(value) || list.every((entry) => entry.startsWith('!'))
}

/**
 * The packages that package-lock.json requires on this machine and that node_modules lacks or has in another
 * version. `locked` is package-lock.json; `present` is node_modules/.package-lock.json, which npm writes last, so
 * an interrupted installation does not have it.
 */
export function missingPackages(locked, present, machine) {
  return Object.keys(locked.packages).filter((name) => {
    if (name === '') return false
    const wanted = locked.packages[name]
    const found = present.packages[name]
    if (found) return found.version !== wanted.version || found.integrity !== wanted.integrity
    if (!wanted.optional && !wanted.devOptional) return true
    // Of the optional packages, only native code for exactly this machine is certainly needed; for which C library
    // it is built is not known here.
    const native = wanted.os && wanted.cpu && !wanted.libc
    return Boolean(native) && admits(wanted.os, machine.platform) && admits(wanted.cpu, machine.arch)
  })
}
