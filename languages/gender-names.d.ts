declare module 'gender-detection-from-name/names/es.js' {
  const names: ReadonlyMap<string, 'female' | 'male'>
  export = names
}
