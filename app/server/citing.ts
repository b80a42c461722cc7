/**
 * The origin of the request, as `http://host:port`. Next puts the address it listens on into `url`; a
 * permalink needs the one that the client used.
 */
export function originOf(request: Request): string {
  const { protocol, host } = new URL(request.url)
  return `${protocol}//${request.headers.get('host') ?? host}`
}
