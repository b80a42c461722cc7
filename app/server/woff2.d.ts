/** A file of a face: its address on our own server. */
declare module '*.woff2' {
  const address: string
  // biome-ignore lint/style/noDefaultExport: what the bundler makes of a file
  export default address
}
