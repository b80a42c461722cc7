declare module 'gender-detection-from-name/names/*.js' {
  const names: ReadonlyMap<string, 'female' | 'male'>
  export = names
}
