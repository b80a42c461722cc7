declare module 'gender-detection-from-name/names/de.js' {
  const names: ReadonlyMap<string, 'female' | 'male'>
  // biome-ignore lint/style/noDefaultExport: a module of CommonJS has no other
  export default names
}
